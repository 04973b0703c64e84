import { createHash } from "node:crypto";

import type { Contacts } from "./contacts.ts";
import type { ServiceOrigins } from "./services.ts";

/** What a page may load and contact, read from its HTML and said to browsers. */

type Kind = keyof Contacts;

export const noContacts: Contacts = { images: [], media: [], frames: [], players: [], files: [] };

/** Reads HTML that was made here: attributes stand in double quotes, `&` and quotes are escaped. */
export function contactsOf(html: string): Contacts {
  if (!html.includes("//")) return noContacts;
  const found: Record<Kind, Set<string>> = {
    images: new Set(),
    media: new Set(),
    frames: new Set(),
    players: new Set(),
    files: new Set(),
  };
  for (const [, name = "", attributes = ""] of html.matchAll(loading)) {
    const kind = kinds[name.toLowerCase()];
    if (kind === undefined) continue;
    for (const [, key = "", value = ""] of attributes.matchAll(address)) {
      const target = kind === "player" ? playerKind(attributes, key) : key === "poster" ? "images" : kind;
      if (target === undefined || (key === "data-embed") !== (kind === "player")) continue;
      if (target === "frames" && /^(?!\/\/|[a-z][a-z0-9+.-]*:)./i.test(value)) found.frames.add("'self'");
      for (const origin of originsIn(value, key === "srcset")) found[target].add(origin);
    }
  }
  return sorted(found);
}

/** Everything that several pieces contact. */
export function allContacts(some: Iterable<Contacts>): Contacts {
  const found = {
    images: new Set(),
    media: new Set(),
    frames: new Set(),
    players: new Set(),
    files: new Set(),
  } as Record<Kind, Set<string>>;
  for (const contacts of some) for (const kind of contactKinds) for (const one of contacts[kind]) found[kind].add(one);
  return sorted(found);
}

/** Origins that are contacted without the reader's doing. */
export function contactedAtOnce({ images, media, frames }: Contacts): string[] {
  return [...new Set([...images, ...media, ...frames])].filter((origin) => origin !== "'self'").sort();
}

/**
 * The Content-Security-Policy of a page: its own site, and of others only what its content names; what loads at once must
 * be allowed by the site; `services` are those that its reader may ask for. Facts that stand in the page itself (`inline`) are no code and run nowhere, but checkers ask for
 * their hash. https://www.w3.org/TR/CSP3/
 */
export function contentPolicy(
  contacts: Contacts,
  allowed: readonly string[],
  inline: readonly string[] = [],
  services?: ServiceOrigins,
): string {
  const known = new Set(["'self'", ...allowed]);
  const only = (origins: readonly string[]) => origins.filter((origin) => known.has(origin));
  return [
    "default-src 'none'",
    `script-src ${sources(["'self'"], [...inline.map(hashOf), ...(services?.scripts ?? [])])}`,
    `style-src ${sources(["'self'"], services?.styles ?? [])}`,
    `img-src ${sources(["'self'", "data:"], [...only(contacts.images), ...(services?.images ?? [])])}`,
    "font-src 'self'",
    `connect-src ${sources(["'self'"], services?.connections ?? [])}`,
    `media-src ${sources(["'self'"], [...contacts.files, ...only(contacts.media)])}`,
    "manifest-src 'self'",
    `frame-src ${sources([], [...contacts.players, ...only(contacts.frames), ...(services?.frames ?? [])])}`,
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function sources(own: readonly string[], others: readonly string[]): string {
  return [...own, ...[...new Set(others)].sort()].join(" ") || "'none'";
}

/** `_headers` as Netlify and Cloudflare Pages read it, for every page of the site. https://docs.netlify.com/routing/headers/ */
export function headersFile(contacts: Contacts, allowed: readonly string[], services?: ServiceOrigins): string {
  return [
    "/*",
    `  Content-Security-Policy: ${contentPolicy(contacts, allowed, [], services)}; frame-ancestors 'none'`,
    `  Referrer-Policy: ${referrerPolicy}`,
    "  X-Content-Type-Options: nosniff",
    "  Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()",
    "",
  ].join("\n");
}

/** YouTube refuses to play where no referrer is sent, so other sites learn our origin, and never the page. */
export const referrerPolicy = "strict-origin-when-cross-origin";

const contactKinds = Object.keys(noContacts) as Kind[];

const kinds: Readonly<Record<string, Kind | "player" | undefined>> = {
  img: "images",
  source: "images",
  video: "media",
  audio: "media",
  track: "media",
  iframe: "frames",
  figure: "player",
};

const loading = /<(img|source|video|audio|track|iframe|figure)((?:\s+[\w:-]+(?:="[^"]*")?)+)/gi;
const address = /\s(src|srcset|poster|data-embed)="([^"]*)"/g;

function playerKind(attributes: string, key: string): Kind | undefined {
  if (key !== "data-embed") return undefined;
  return attributes.includes('data-provider="file"') ? "files" : "players";
}

function originsIn(value: string, isSet: boolean): string[] {
  return (isSet ? value.split(/,\s+/) : [value]).flatMap((one) => {
    const [, scheme = "https:", host] = /^\s*(https?:)?\/\/([^/?#\s]+)/i.exec(one) ?? [];
    if (host === undefined || !URL.canParse(`${scheme}//${host}`)) return [];
    return [new URL(`${scheme}//${host}`).origin];
  });
}

function sorted(found: Readonly<Record<Kind, Set<string>>>): Contacts {
  if (contactKinds.every((kind) => found[kind].size === 0)) return noContacts;
  return Object.fromEntries(contactKinds.map((kind) => [kind, [...found[kind]].sort()])) as unknown as Contacts;
}
