import * as z from "zod";

import type { ConfigFault } from "./config.ts";

const webAddress = z.url({ protocol: /^https?$/, error: "an address such as https://github.com/me/notes" });
/** `false` and an empty key take away what the theme has set. */
const none = z.union([z.literal(false), z.null()]);

/** What the theme shows around every page; keys that it does not know are left to others. */
export const themeSettings = z.looseObject({
  menu: z.record(z.string(), z.union([z.string(), none], { error: "an address for each name" })).optional(),
  repository: z
    .union([z.literal(""), webAddress, none], { error: "an address such as https://github.com/me/notes" })
    .optional(),
  branch: z.string().min(1).optional(),
  licence: z
    .union([z.strictObject({ name: z.string().min(1), url: webAddress }), none], {
      error: "a name and a url, or false",
    })
    .optional(),
  credit: z.boolean().optional(),
  footer: z.union([z.string(), none]).optional(),
});

/** What is wrong with the settings of the theme, the site's own merged in. Keys that it does not know are left to others. */
export function themeFaults(config: unknown): ConfigFault[] {
  const result = themeSettings.safeParse(config ?? {});
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => ({ keys: path.map(String), expected: message }));
}
