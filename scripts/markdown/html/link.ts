import type { Tokens } from "marked";

import type { Asset } from "../document.ts";
import { isOutside, safeAddress } from "./address.ts";
import { escapeHtml } from "../../escape.ts";
import type { RenderContext, RenderKind } from "./render-kind.ts";

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
export function siteAddress(
  written: string,
  address: string,
  context: Pick<RenderContext, "settings" | "options">,
): string {
  const { settings } = context;
  if (/^\/(?!\/)/.test(address) && settings.root !== "/" && !address.startsWith(settings.root)) {
    return settings.root + address.slice(1);
  }
  const file = fileBeside(written, context);
  return file === undefined ? address : file.src + (/[?#].*$/s.exec(address)?.[0] ?? "");
}

/** Where an address leads; undefined where it would run code or names a file that is not there. */
export function ownAddress(written: string, context: RenderContext): string | undefined {
  const address = safeAddress(written);
  const isLost = isRelative(written) && fileBeside(written, context) === undefined;
  return address === undefined || isLost ? undefined : siteAddress(written, address, context);
}

/** The file that a relative address names, undefined for any other address. */
export function fileBeside(written: string, { options }: Pick<RenderContext, "options">): Asset | undefined {
  if (!isRelative(written)) return undefined;
  return options.asset?.(decoded(written.replace(/[?#].*$/s, "")));
}

function isRelative(written: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|[/#?]|$)/i.test(written);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // a lone % is a character of the name
    return name;
  }
}
