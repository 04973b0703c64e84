import { followHeadings } from "./client/contents.ts";
import { setUpPlayers } from "./client/player.ts";
import { setUpScheme } from "./client/scheme-switch.ts";

setUpScheme();
setUpPlayers();
followHeadings();
