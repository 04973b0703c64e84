import { setUpCite } from "./client/cite.ts";
import { setUpContents } from "./client/contents.ts";
import { setUpCue } from "./client/cue.ts";
import { setUpLightbox } from "./client/lightbox.ts";
import { setUpPlayers } from "./client/players.ts";
import { setUpSchemeSwitch } from "./client/scheme-switch.ts";
import { setUpSieve } from "./client/sieve.ts";
import { letTablesScroll } from "./client/tables.ts";

setUpSchemeSwitch();
setUpCue(setUpPlayers());
setUpContents();
letTablesScroll();
setUpLightbox();
setUpSieve();
setUpCite();
