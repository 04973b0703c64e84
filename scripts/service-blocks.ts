import * as z from "zod";

import type { ConfigFault } from "./config.ts";
import { noOrigins, type CommentService, type CounterService, type Services } from "./services.ts";

const word = z.string().regex(/\S/, { error: "a text that is not empty" });
const address = z.string().refine((text) => /^https?:\/\//.test(text) && URL.canParse(text), {
  error: "an address such as https://comments.example",
});
const origins = z.array(address.transform(originOf)).default([]);
const load = z.enum(["click", "scroll"]).default("click");

/** Files of pinned versions, with the hashes of what the packages hold. */
const walineFiles = "https://unpkg.com/@waline/client@3.15.2/dist/";
const walineHashes = {
  script: "sha384-ZIbPm4Z6QeaKyakU4Tq51uowGULfM+zut6BAbSnYF+9aFF9sK4Ih3fQwBXysozKp",
  style: "sha384-e4zDqZc21VhRGqcpuOkmAlBH2NcoP6kHXnCG6ZBrrd5asTIvP5T9osVX/v1Fx4UM",
};
const twikooFiles = "https://cdn.jsdelivr.net/npm/twikoo@1.7.9/dist/";
const twikooHashes = {
  script: "sha384-y+2PLmSUAVrjWUzirmQM/zBnf0GkchL/u5XTQu4BKkbfZaLtbEPgoE7VRclsda0G",
  style: "sha384-iED8fV2dc1AsDi6yYjUuCFTl59BqPgc3jjFPjY1ind9fY4l3jJIEt8PlgzAP9LC0",
};

/** What one service's block may hold, and what it comes to. */
const blocks = {
  // https://giscus.app: the attributes of its script
  giscus: z
    .strictObject({
      repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, { error: "a repository such as owner/name" }),
      repo_id: word,
      category: word,
      category_id: word,
      mapping: z.enum(["pathname", "url", "title", "og:title"]).default("pathname"),
      strict: z.boolean().default(false),
      reactions: z.boolean().default(true),
      input_position: z.enum(["top", "bottom"]).default("bottom"),
      host: address.default("https://giscus.app"),
      load,
    })
    .transform(({ host, load, reactions, strict, ...own }): CommentService => {
      const origin = originOf(host);
      return {
        kind: "giscus",
        host: hostOf(host),
        load,
        options: { ...own, origin, strict: strict ? "1" : "0", reactions: reactions ? "1" : "0" },
        origins: { ...noOrigins, scripts: [origin], styles: [origin], frames: [origin] },
      };
    }),
  // https://waline.js.org/en/reference/client/props.html
  waline: z
    .strictObject({
      server: address,
      script: address.optional(),
      style: address.optional(),
      images: origins,
      load,
    })
    .transform(({ server, images, load, ...files }) =>
      hosted("waline", server, load, {
        files,
        usual: [walineFiles, "waline.umd.js", "waline.css"],
        hashes: walineHashes,
        images,
      }),
    ),
  // https://twikoo.js.org/en/frontend.html
  twikoo: z
    .strictObject({
      env: address,
      script: address.optional(),
      style: address.optional(),
      images: origins,
      load,
    })
    .transform(({ env, images, load, ...files }) =>
      hosted("twikoo", env, load, {
        files,
        usual: [twikooFiles, "twikoo.nocss.js", "twikoo.css"],
        hashes: twikooHashes,
        images,
      }),
    ),
  // https://umami.is/docs/tracker-configuration
  umami: z
    .strictObject({ website_id: word, script: address.default("https://cloud.umami.is/script.js"), sends_to: origins })
    .transform(({ website_id, script, sends_to }): CounterService => {
      const usual = hostOf(script) === "cloud.umami.is" ? ["https://api-gateway.umami.dev"] : [];
      const connections = [originOf(script), ...usual, ...sends_to];
      return {
        kind: "umami",
        host: hostOf(script),
        options: { src: script, "data-website-id": website_id },
        origins: { ...noOrigins, scripts: [originOf(script)], connections },
      };
    }),
  // https://plausible.io/docs/script-extensions
  plausible: z
    .strictObject({ domain: word, script: address.default("https://plausible.io/js/script.js") })
    .transform(({ domain, script }): CounterService => {
      return {
        kind: "plausible",
        host: hostOf(script),
        options: { src: script, "data-domain": domain },
        origins: { ...noOrigins, scripts: [originOf(script)], connections: [originOf(script)] },
      };
    }),
  // https://tongji.baidu.com/web/help/article?id=174
  baidu: z
    .strictObject({
      id: z.string().regex(/^[0-9a-f]{32}$/, { error: "the 32 hexadecimal digits behind hm.js?" }),
      script: address.default("https://hm.baidu.com/hm.js"),
    })
    .transform(({ id, script }): CounterService => {
      const only = [originOf(script)];
      return {
        kind: "baidu",
        host: hostOf(script),
        options: { src: `${script}?${id}` },
        origins: { ...noOrigins, scripts: only, images: only, connections: only },
      };
    }),
} as const;

interface Hosted {
  readonly files: { readonly script?: string | undefined; readonly style?: string | undefined };
  readonly usual: readonly [folder: string, script: string, style: string];
  readonly hashes: { readonly script: string; readonly style: string };
  readonly images: readonly string[];
}

/** Comments whose code comes from a network for files and whose words from the site's own server. */
function hosted(
  kind: "waline" | "twikoo",
  server: string,
  load: CommentService["load"],
  { files, usual: [folder, scriptName, styleName], hashes, images }: Hosted,
): CommentService {
  const script = files.script ?? folder + scriptName;
  const style = files.style ?? folder + styleName;
  return {
    kind,
    host: hostOf(server),
    load,
    options: {
      server,
      script,
      style,
      ...(files.script === undefined ? { scriptHash: hashes.script } : {}),
      ...(files.style === undefined ? { styleHash: hashes.style } : {}),
    },
    origins: {
      ...noOrigins,
      scripts: [originOf(script)],
      styles: [originOf(style)],
      images: [originOf(server), ...images],
      connections: [originOf(server)],
    },
  };
}

/** Reads the blocks that are there; `false` and nothing are off. Comments are of one kind. */
export function readServices(theme: Readonly<Record<string, unknown>>): Services | { readonly faults: ConfigFault[] } {
  const faults: ConfigFault[] = [];
  const read = <T>(name: string, schema: { safeParse(value: unknown): z.ZodSafeParseResult<T> }): T[] => {
    const value = theme[name];
    if (value === undefined || value === null || value === false) return [];
    const result = schema.safeParse(value);
    if (result.success) return [result.data];
    for (const { path, message } of result.error.issues)
      faults.push({ keys: [name, ...path.map(String)], expected: message });
    return [];
  };
  const comments = [
    ...read("giscus", blocks.giscus),
    ...read("waline", blocks.waline),
    ...read("twikoo", blocks.twikoo),
  ];
  const counters = [
    ...read("umami", blocks.umami),
    ...read("plausible", blocks.plausible),
    ...read("baidu", blocks.baidu),
  ];
  const [first, second] = comments;
  if (second !== undefined) {
    faults.push({ keys: [second.kind], expected: `one kind of comments, and ${first?.kind ?? ""} is on` });
  }
  return faults.length > 0 ? { faults } : { comments: first, counters };
}

function originOf(url: string): string {
  return new URL(url).origin;
}

function hostOf(url: string): string {
  return new URL(url).host;
}
