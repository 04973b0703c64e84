import { loadStyle } from "./comments/files.ts";
import { showGiscus } from "./comments/giscus.ts";
import { showTwikoo } from "./comments/twikoo.ts";
import { showWaline } from "./comments/waline.ts";

type Show = (place: HTMLElement, options: Readonly<Record<string, string>>) => Promise<void>;

const kinds: Readonly<Record<string, Show>> = { giscus: showGiscus, waline: showWaline, twikoo: showTwikoo };

/** Shows the comments in the place of the button that asks for them; where they do not come, says so. */
async function showComments(section: HTMLElement): Promise<void> {
  const { comments = "", options = "{}", styles = "", failed = "" } = section.dataset;
  const place = document.createElement("div");
  section.querySelector(".ask")?.replaceWith(place);
  try {
    await loadStyle(styles);
    await kinds[comments]?.(place, JSON.parse(options) as Record<string, string>);
  } catch {
    place.replaceWith(Object.assign(document.createElement("p"), { role: "status", textContent: failed }));
  }
}

const section = document.querySelector<HTMLElement>("[data-comments]");
if (section !== null) void showComments(section);
