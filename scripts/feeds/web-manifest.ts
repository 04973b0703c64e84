import type { Settings } from "../config.ts";
import { linkTo } from "../urls.ts";

/** What a browser needs to set the site beside other applications. https://www.w3.org/TR/appmanifest/ */
export function webManifest({ title, description, language, root }: Settings): string {
  const icon = (src: string, sizes: string, type: string) => ({ src: linkTo(root, src), sizes, type });
  const manifest = {
    name: title,
    short_name: title,
    description,
    lang: language,
    id: root,
    start_url: root,
    scope: root,
    display: "minimal-ui",
    background_color: "#fbfcfb",
    theme_color: "#fbfcfb",
    icons: [
      icon("favicon.svg", "any", "image/svg+xml"),
      icon("icon-192.png", "192x192", "image/png"),
      icon("icon-512.png", "512x512", "image/png"),
    ],
  };
  return `${JSON.stringify(manifest, undefined, 1)}\n`;
}
