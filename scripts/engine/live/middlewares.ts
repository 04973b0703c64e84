import { createRequire } from "node:module";

import type Hexo from "hexo";

import type { Host } from "../cache.ts";
import { answerMissing, answerRoutes, refuseMalformed, type Middleware } from "./answer.ts";
import type { Channel } from "./channel.ts";
import { clientFiles } from "./client-files.ts";
import { explainMiddlewares } from "./explain-page.ts";
import { live } from "./inject.ts";
import type { LiveSite } from "./live-site.ts";

/** What Hexo's server builds on: https://github.com/senchalabs/connect */
interface App {
  use(path: string, handle: Middleware): void;
}

type Register = (app: App) => void;

/**
 * Adds what a live site answers: before everything, what is malformed and what pages ask of the server itself; in front of
 * Hexo's own routes, and behind compression and log, the site's; and after everything, that there is no such page.
 */
export function addMiddlewares(host: Host, site: LiveSite, channel: Channel, project: string): void {
  const { hexo } = host;
  const filters = hexo.extend.filter;
  filters.register("server_middleware", before(host, site, channel, project), 1);
  const routes: Register = (app) => app.use(hexo.config.root, answerRoutes(hexo, site, channel));
  const list = filters.list("server_middleware") as unknown as Register[];
  const place = list.indexOf(hexosOwn(hexo));
  if (place === -1) filters.register("server_middleware", routes, 2);
  else list.splice(place, 0, Object.assign(routes, { priority: 10 }));
  const last: Register = (app) => app.use(hexo.config.root, answerMissing(hexo, channel));
  filters.register("server_middleware", last, 1000);
}

function before(host: Host, site: LiveSite, channel: Channel, project: string): Register {
  const files = clientFiles(host, project);
  const { explain, open } = explainMiddlewares(host.hexo, site, channel.state.language);
  return (app) => {
    app.use("/", refuseMalformed);
    app.use(live.events, (request, response) => channel.join(request, response));
    app.use(live.script, serveText("text/javascript", files.script));
    app.use(live.styles, serveText("text/css", files.styles));
    app.use(live.explain, explain);
    app.use(live.open, open);
  };
}

function serveText(type: string, text: string): Middleware {
  return (_request, response) => {
    response.writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-cache" });
    response.end(text);
  };
}

/** The filter by which hexo-server answers routes; undefined where another server is installed. */
function hexosOwn({ base_dir }: Hexo): Register {
  try {
    return createRequire(`${base_dir}package.json`)("hexo-server/lib/middlewares/route") as Register;
  } catch {
    return () => {};
  }
}
