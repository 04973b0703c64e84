import { outsideLinks } from "../check/outside-links.ts";
import { linkDiagnostic } from "../check/place-of-link.ts";
import { diagnose, type Diagnostic } from "../diagnostic.ts";
import { askAddresses, askServer, isDead, type Answer } from "./ask-addresses.ts";
import { cacheFolder, type Host } from "./cache.ts";
import type { Loaded } from "./load.ts";

/** What became of a site's links to others. */
export interface Outside {
  readonly diagnostics: readonly Diagnostic[];
  readonly asked: number;
  /** Addresses that no server answered for sure. */
  readonly unsure: readonly (readonly [address: string, status: Answer["status"]])[];
}

interface Text {
  readonly path: string;
  readonly text: () => string;
  readonly html: string;
}

/** Tries every link to another site that the notes and pages hold; each is told where it is first written. */
export async function checkOutside({ hexo }: Host, { settings, pages }: Loaded): Promise<Outside> {
  const named = new Map<string, Text>();
  for (const text of pages === undefined ? [] : textsOf(pages.site)) {
    for (const address of outsideLinks(text.html, settings.url)) if (!named.has(address)) named.set(address, text);
  }
  const answers = await askAddresses([...named.keys()], {
    cache: cacheFolder(hexo),
    ask: askServer,
    now: Date.now,
    pause: 500,
  });
  const all = [...answers];
  return {
    asked: all.length,
    unsure: all.flatMap(([address, answer]) =>
      isGood(answer) || isDead(answer) ? [] : [[address, answer.status] as const],
    ),
    diagnostics: all.flatMap(([address, answer]) => {
      const text = named.get(address);
      return text === undefined || !isDead(answer) ? [] : [dead(address, answer, text)];
    }),
  };
}

function isGood({ status }: Answer): boolean {
  return typeof status === "number" && status < 400;
}

function textsOf({ posts, pages }: NonNullable<Loaded["pages"]>["site"]): Text[] {
  return [
    ...posts.map(({ document, source }) => ({
      path: source.source.path,
      text: () => source.raw,
      html: document.content,
    })),
    ...pages.map(({ document, source }) => ({
      path: `source/${source.file.path}`,
      text: () => source.raw,
      html: document.content,
    })),
  ];
}

function dead(address: string, { status }: Answer, { path, text }: Text): Diagnostic {
  const link = { code: "link-broken", page: path, href: address } as const;
  const place = linkDiagnostic(link, { path, text: text() }, "/") ?? { path, line: 1, column: 1 };
  return diagnose("link-dead", place, { href: address, status });
}
