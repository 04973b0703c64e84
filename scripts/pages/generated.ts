/** A page that Hexo has no generator for: its path, the layouts that may draw it, and what it shows. */
export interface GeneratedPage {
  readonly path: string;
  readonly layout: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** Where a site stands, for links. */
export interface SiteAddress {
  /** Without a slash at the end. */
  readonly url: string;
  /** With slashes at both ends. */
  readonly root: string;
}
