import { h, type ComponentType } from "preact";
import { renderToString } from "preact-render-to-string";

/** A drawn page or component. */
export function draw<Props extends object>(component: ComponentType<Props>, props: Props): string {
  return renderToString(h(component, props));
}

/** The text a reader gets, spaces folded. */
export function textOf(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, "")
    .replace(/<\/(?:p|li|h\d|dt|dd|ol|ul|div|nav|header)>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** What is inside each element of a name, as HTML. */
export function inside(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>(.*?)</${name}>`, "gs"))].map(([, inner = ""]) => inner);
}

/** Address and text of each link. */
export function linksOf(html: string): [string, string][] {
  return [...html.matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href = "", inner = ""]) => [
    href,
    textOf(inner),
  ]);
}

/** The attributes of each element of a name. */
export function attributesOf(html: string, name: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${name}(\\s[^>]*?)?/?>`, "g"))].map(([, attributes = ""]) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]),
    ),
  );
}
