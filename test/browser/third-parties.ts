import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on this machine that stands for other sites: what each of them would give, and what it was asked for. */
export interface ThirdParties {
  readonly port: number;
  /** `host path`, in the order of asking. */
  readonly asked: string[];
  close(): void;
}

/** Scripts and pages as the services themselves give them, cut down to what they need from the page. */
const files: Readonly<Record<string, string>> = {
  "giscus.test /client.js": `
    const { theme, lang, repo, mapping } = document.currentScript.dataset;
    const origin = new URL(document.currentScript.src).origin;
    const frame = Object.assign(document.createElement("iframe"), { className: "giscus-frame" });
    frame.src = origin + "/widget?" + new URLSearchParams({ theme, lang, repo, mapping });
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: origin + "/default.css" }));
    document.querySelector(".giscus").append(frame);`,
  "giscus.test /default.css": ".giscus-frame { height: 300px; }",
  "giscus.test /widget": `<!doctype html><p id="said"></p><script>
    addEventListener("message", ({ data }) => { said.textContent = data.giscus.setConfig.theme; });</script>`,
  "files.test /waline.js": `
    window.Waline = { init: ({ el, serverURL, lang }) => fetch(serverURL + "/api/comment?lang=" + lang)
      .then((answer) => answer.text()).then((text) => { el.textContent = text; }) };`,
  "files.test /twikoo.js": `
    window.twikoo = { init: ({ el, envId, lang }) => fetch(envId + "?lang=" + lang, { method: "POST", body: "{}" })
      .then((answer) => answer.text()).then((text) => { document.querySelector(el).textContent = text; }) };`,
  "files.test /comments.css": "",
  "talk.test /api/comment": "A first comment",
  "talk.test /": "A first comment",
  "count.test /script.js": `{
    const { websiteId, domain } = document.currentScript.dataset;
    fetch(new URL("/api/send", document.currentScript.src),
      { method: "POST", body: JSON.stringify({ websiteId, domain }) }); }`,
  "count.test /api/send": "{}",
};

const types: Readonly<Record<string, string>> = {
  js: "text/javascript",
  css: "text/css",
  "": "text/html; charset=utf-8",
};

export async function startThirdParties(): Promise<ThirdParties> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? ""}`);
    asked.push(`${url.hostname} ${url.pathname}${url.search}`);
    const body = files[`${url.hostname} ${url.pathname}`];
    const type = types[/\.(\w+)$/.exec(url.pathname)?.[1] ?? ""] ?? "text/plain";
    response.writeHead(body === undefined ? 404 : 200, { "content-type": type, "access-control-allow-origin": "*" });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port, asked, close };
}
