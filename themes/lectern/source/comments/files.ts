/** A script of another site, with the hash of what it must hold. Rejects where it does not come. */
export function loadScript(src: string, integrity?: string): Promise<void> {
  const script = Object.assign(document.createElement("script"), { src, async: true });
  if (integrity !== undefined) Object.assign(script, { integrity, crossOrigin: "anonymous" });
  return whenLoaded(script);
}

/** A style sheet; as a script. */
export function loadStyle(href: string, integrity?: string): Promise<void> {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  if (integrity !== undefined) Object.assign(link, { integrity, crossOrigin: "anonymous" });
  return whenLoaded(link);
}

function whenLoaded(element: HTMLElement): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => reject(new Error(element.outerHTML)));
    document.head.append(element);
  });
}
