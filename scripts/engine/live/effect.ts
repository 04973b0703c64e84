/** What the change of a file asks for. */
export type Effect = "restart" | "styles" | "text" | "files";

/** Where a site keeps what; folders end in a slash. */
export interface Places {
  readonly source: string;
  readonly theme: string;
}

/**
 * Code, packages and configuration are read once by a process, so their change wants a new one, as does a layout or a
 * language that came or went. Everything else is read again in place.
 */
export function effectOf(path: string, { source, theme }: Places, exists: boolean): Effect {
  if (path.startsWith(theme)) return effectInTheme(path.slice(theme.length).replaceAll("\\", "/"), exists);
  if (!path.startsWith(source)) return "restart";
  return effectOfKind(path);
}

function effectInTheme(path: string, exists: boolean): Effect {
  if (path.startsWith("scripts/")) return "restart";
  if (!exists && /^(?:layout|languages)\//.test(path)) return "restart";
  return effectOfKind(path);
}

function effectOfKind(path: string): Effect {
  if (/\.(?:css|styl|less|s[ac]ss)$/i.test(path)) return "styles";
  return /\.(?:md|markdown|html?|tsx?|ya?ml|json|bib|ejs|njk|pug|swig)$/i.test(path) ? "text" : "files";
}
