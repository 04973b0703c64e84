/** An address as an `href` or `src` says it: percent-encoded once, undefined where it would run code or hold data. */
export function safeAddress(address: string): string | undefined {
  // browsers skip white space and control characters in a scheme
  const bare = address.replace(/[\s\p{Cc}\p{Cf}]/gu, "");
  const scheme = /^([^:/?#]*):/.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined && unsafe.has(scheme)) return undefined;
  return encodeOnce(address);
}

/** Percent-encodes what an address may not hold; what is encoded already stays. */
export function encodeOnce(address: string): string {
  return address
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/%(?![0-9a-fA-F]{2})|[^\w!#$%&'()*+,\-./:;=?@~]+/g, (part) => encodeURIComponent(part));
}

/** Whether an address leads to another site than `home`. */
export function isOutside(address: string, home: string): boolean {
  const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(address)?.[1]?.toLowerCase();
  return host !== undefined && host !== /^https?:\/\/([^/?#]+)/i.exec(home)?.[1]?.toLowerCase();
}

/** Schemes that run code, hold data, or lead into the reader's own machine. */
const unsafe: ReadonlySet<string> = new Set([
  "javascript",
  "vbscript",
  "data",
  "blob",
  "file",
  "filesystem",
  "view-source",
]);
