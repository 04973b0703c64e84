import type { Tokens } from "marked";

import { isOutside, safeAddress } from "./address.ts";
import { escapeHtml } from "./escape.ts";
import type { RenderContext, RenderKind } from "./render.ts";

/** A link; its text alone where the address would run code. */
export const renderLink: RenderKind<Tokens.Link> = ({ href, title, tokens }, inner, context) => {
  const address = safeAddress(href);
  const text = inner(tokens);
  if (address === undefined) return text;
  const hint = title ? ` title="${escapeHtml(title)}"` : "";
  const outside = isOutside(address, context.settings.url) ? ' rel="noopener"' : "";
  return `<a href="${escapeHtml(siteAddress(href, address, context))}"${hint}${outside}>${text}</a>`;
};

/** The address under the site's root, or of the file beside the post that it names. */
export function siteAddress(written: string, address: string, { settings, options }: RenderContext): string {
  if (/^\/(?!\/)/.test(address) && settings.root !== "/" && !address.startsWith(settings.root)) {
    return settings.root + address.slice(1);
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|[/#?]|$)/i.test(address)) return address;
  const [name = "", rest = ""] = [written.replace(/[?#].*$/s, ""), /[?#].*$/s.exec(address)?.[0]];
  const file = options.asset?.(decoded(name));
  return file === undefined ? address : file.src + rest;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // a lone % is a character of the name
    return name;
  }
}
