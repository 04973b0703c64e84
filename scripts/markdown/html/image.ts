import type { Token, Tokens } from "marked";

import type { Asset, PictureSource } from "../document.ts";
import { plainText } from "../plain-text.ts";
import { safeAddress } from "./address.ts";
import { escapeHtml } from "../../escape.ts";
import { fileBeside, siteAddress } from "./link.ts";
import type { RenderContext, RenderKind } from "./render-kind.ts";

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
  const asset = fileBeside(token.href, context);
  const image = `<img src="${src}" alt="${alt}"${title}${sizeOf(asset)} loading="lazy" decoding="async">`;
  return asset?.sources === undefined
    ? image
    : `<picture>${asset.sources.map(sourceElement).join("")}${image}</picture>`;
}

function sizeOf({ width, height }: Pick<Asset, "width" | "height"> = {}): string {
  return width === undefined || height === undefined ? "" : ` width="${width}" height="${height}"`;
}

/** A picture is as wide as the column of text at most, and as the window on a narrow one. */
function sourceElement({ type, srcset }: PictureSource): string {
  return `<source type="${type}" srcset="${escapeHtml(srcset)}" sizes="(min-width: 44rem) 40rem, 92vw">`;
}

function isImage(token: Token): token is Tokens.Image {
  return token.type === "image";
}
