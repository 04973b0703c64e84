import { onScheme, scheme } from "./scheme.ts";

/** Discussions of a GitHub repository. https://github.com/giscus/giscus/blob/main/ADVANCED-USAGE.md */
export function showGiscus(place: HTMLElement, options: Readonly<Record<string, string>>): Promise<void> {
  const { origin = "", repo, repo_id, category, category_id, mapping, strict, reactions, input_position } = options;
  const script = Object.assign(document.createElement("script"), { src: `${origin}/client.js`, async: true });
  script.crossOrigin = "anonymous";
  Object.assign(script.dataset, {
    repo,
    repoId: repo_id,
    category,
    categoryId: category_id,
    mapping,
    strict,
    reactionsEnabled: reactions,
    emitMetadata: "0",
    inputPosition: input_position,
    theme: scheme(),
    lang: options["language"],
  });
  place.className = "giscus";
  onScheme((theme) => {
    const frame = document.querySelector<HTMLIFrameElement>("iframe.giscus-frame");
    frame?.contentWindow?.postMessage({ giscus: { setConfig: { theme } } }, origin);
  });
  return new Promise((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(script.src)));
    place.after(script);
  });
}
