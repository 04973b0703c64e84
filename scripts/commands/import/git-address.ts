/** Where a blog is to be had from. */
export type BlogAddress =
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "git"; readonly url: string }
  /** The address holds a password or a token: it is neither used nor printed. */
  | { readonly kind: "credential" }
  | { readonly kind: "unknown" };

/** Protocols that git may speak for us; others of git's run commands that an address names. */
const protocols = new Set(["https:", "http:", "ssh:", "git:", "file:", "git+ssh:"]);

/** Reads what follows `hexo import`: a git address by its form, else a path. */
export function readBlogAddress(text: string): BlogAddress {
  if (/^[a-z][a-z0-9+.-]*::/i.test(text) || text.startsWith("-")) return { kind: "unknown" };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return readUrl(text);
  // `git@host:path`, ssh's own form; a single letter in front of the colon is a drive
  if (/^[\w.-]+@[\w.-]+:[^\s]+$/.test(text)) return { kind: "git", url: text };
  return { kind: "folder", path: text };
}

function readUrl(text: string): BlogAddress {
  if (!URL.canParse(text)) return /@/.test(text) ? { kind: "credential" } : { kind: "unknown" };
  const { protocol, username, password, search } = new URL(text);
  const isSsh = protocol === "ssh:" || protocol === "git+ssh:";
  if (password !== "" || (username !== "" && !isSsh)) return { kind: "credential" };
  if (/[?&](?:\w*token|password|auth|key)=/i.test(search)) return { kind: "credential" };
  return protocols.has(protocol) ? { kind: "git", url: text } : { kind: "unknown" };
}
