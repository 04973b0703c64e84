/** What the build tells the worker of the site. */
export interface WorkerSite {
  readonly isOn: boolean;
  /** With slashes at both ends. */
  readonly root: string;
  /** Changes with the files of the shell. */
  readonly version: string;
  /** What is kept from the start: the page that says that there is no network, and what it is drawn with. */
  readonly shell: readonly string[];
}

declare const lecternSite: WorkerSite;

export const site = lecternSite;

const prefix = `lectern ${site.root} `;

/** Several sites may share an origin, so every cache is named by the root. */
export const cacheNames = {
  prefix,
  shell: `${prefix}shell ${site.version}`,
  pages: `${prefix}pages`,
  files: `${prefix}files`,
  search: `${prefix}search`,
  assets: `${prefix}assets`,
} as const;

/** A file whose name carries a hash of its content never changes. */
export function isHashed(pathname: string): boolean {
  return pathname.startsWith(`${site.root}assets/`) && /\.[0-9a-f]{8}\.\w+$/.test(pathname);
}
