import type { Token, Tokens } from "marked";

import { plainText } from "../plain-text.ts";
import { safeAddress } from "./address.ts";
import { escapeHtml } from "./escape.ts";
import { siteAddress } from "./link.ts";
import type { RenderContext, RenderKind } from "./render.ts";

/** An image in a line of text; its alternative text alone where the address holds data or would run code. */
export const renderImage: RenderKind<Tokens.Image> = (token, _inner, context) => imageElement(token, context, true);

/** A paragraph. Where the site has captions, an image with a title that stands alone becomes a figure. */
export const renderParagraph: RenderKind<Tokens.Paragraph> = ({ tokens }, inner, context) => {
  const image = context.settings.captions && tokens.length === 1 ? tokens.find(isImage) : undefined;
  if (!image?.title) return `<p>${inner(tokens)}</p>\n`;
  const caption = `<figcaption>${escapeHtml(image.title)}</figcaption>`;
  return `<figure>${imageElement(image, context, false)}${caption}</figure>\n`;
};

function imageElement(token: Tokens.Image, context: RenderContext, withTitle: boolean): string {
  const alt = escapeHtml(token.tokens.length > 0 ? plainText(token.tokens) : token.text);
  const address = safeAddress(token.href);
  if (address === undefined) return alt;
  const src = escapeHtml(siteAddress(token.href, address, context));
  const title = withTitle && token.title ? ` title="${escapeHtml(token.title)}"` : "";
  return `<img src="${src}" alt="${alt}"${title}${sizeOf(token.href, context)} loading="lazy" decoding="async">`;
}

function sizeOf(href: string, { options }: RenderContext): string {
  const { width, height } = options.asset?.(href) ?? {};
  return width === undefined || height === undefined ? "" : ` width="${width}" height="${height}"`;
}

function isImage(token: Token): token is Tokens.Image {
  return token.type === "image";
}
