import { isDeepStrictEqual } from "node:util";

type Config = Readonly<Record<string, unknown>>;

/** A key of `_config.yml` that is to say something else; an absent `to` takes the key away, so that Hexo's default holds. */
export interface KeyChange {
  readonly key: string;
  readonly from: unknown;
  readonly to?: unknown;
}

/** Keys that decide which addresses a site has. Where the old blog is silent, Hexo's default was meant. */
const addressKeys: readonly string[] = (
  "permalink permalink_defaults new_post_name default_category category_map tag_map filename_case post_asset_folder " +
  "tag_dir archive_dir category_dir code_dir i18n_dir per_page pagination_dir index_generator archive_generator " +
  "category_generator tag_generator pretty_urls skip_render include exclude ignore future render_drafts"
).split(" ");

/** Keys that say where and what the site is; they count where the old blog has them. */
const factKeys: readonly string[] = (
  "title subtitle description keywords author language timezone url root date_format time_format updated_format " +
  "updated_option use_date_for_updated titlecase relative_link external_link marked meta_generator"
).split(" ");

/** Keys of Hexo's own that mean nothing here, as something of ours does their work. */
const idle = new Set(
  "theme source_dir public_dir highlight prismjs syntax_highlighter theme_config server minify post_meta cache".split(
    " ",
  ),
);

/** What the site's configuration must say for the old blog's addresses to stay. */
export function addressChanges(old: Config, own: Config): KeyChange[] {
  return addressKeys.flatMap((key) => changeOf(key, kept(key, old[key]), own[key]));
}

/** What the site's configuration may take over besides. */
export function factChanges(old: Config, own: Config): KeyChange[] {
  return factKeys.flatMap((key) => (old[key] == null ? [] : changeOf(key, old[key], own[key])));
}

/** Keys of the old blog that are none of Hexo's: they belonged to its theme and its plugins. */
export function foreignKeys(old: Config): string[] {
  const known = new Set([...addressKeys, ...factKeys, ...idle]);
  return Object.keys(old).filter((key) => !known.has(key) && old[key] != null);
}

function changeOf(key: string, to: unknown, from: unknown): KeyChange[] {
  if (isDeepStrictEqual(to ?? undefined, from ?? undefined)) return [];
  return to == null ? [{ key, from }] : [{ key, from, to }];
}

/** Addresses that end without `.html` are refused here. */
function kept(key: string, value: unknown): unknown {
  if (key !== "pretty_urls" || typeof value !== "object" || value === null) return value;
  const { trailing_html: _, ...rest } = value as Record<string, unknown>;
  return Object.keys(rest).length === 0 ? undefined : rest;
}
