/** The browser's part of `hexo server`: follows the server, keeps the page fresh and its place, shows what is wrong. */
import type { LiveState, Problem } from "../problem.ts";
import { explain } from "./explain.ts";
import { createOverlay } from "./overlay.ts";
import { keepScroll, restoreScroll } from "./scroll.ts";
import { swapStyles } from "./styles.ts";

const own = document.currentScript?.dataset ?? {};
const overlay = createOverlay(embedded());
let version = own["version"];
let source: EventSource | undefined;

restoreScroll();
connect();
if (new URLSearchParams(location.search).has("explain")) void explain();

// A browser opens six connections to one server; pages that nobody looks at leave theirs to others.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) source?.close();
  else connect();
});
addEventListener("pagehide", () => source?.close());
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) connect();
});

function connect(): void {
  source?.close();
  const opened = new EventSource("/__lectern/events");
  source = opened;
  opened.addEventListener("message", ({ data }: MessageEvent<string>) => {
    void follow(JSON.parse(data) as LiveState);
  });
  opened.addEventListener("error", () => {
    if (opened.readyState === EventSource.CLOSED && source === opened) setTimeout(connect, 500);
  });
}

async function follow(state: LiveState): Promise<void> {
  overlay.show(state);
  if (state.version === version) return;
  version = state.version;
  if (state.files) return reload();
  const text = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-store" }).then(
    (response) => response.text(),
    () => undefined,
  );
  if (text === undefined || version !== state.version) return;
  const page = new DOMParser().parseFromString(text, "text/html");
  const script = page.querySelector<HTMLScriptElement>("script[data-page][data-version]");
  if (script?.dataset["page"] !== own["page"]) reload();
  else swapStyles(page, state.styles ? state.version : undefined);
}

function reload(): void {
  keepScroll();
  location.reload();
}

/** What is wrong with this very page. */
function embedded(): readonly Problem[] {
  const text = document.querySelector("#lectern-problems")?.textContent;
  return typeof text === "string" ? (JSON.parse(text) as Problem[]) : [];
}
