import { slugize } from "./hexo-util.ts";

import type { Collect, Documents, GroupDocument, PostDocument } from "./documents.ts";
import type { Reads } from "./reads.ts";

export interface GroupRules {
  /** Folder of the lists: `category_dir` or `tag_dir`. */
  readonly directory: string;
  /** Hexo's `category_map` or `tag_map`. */
  readonly map: Readonly<Record<string, string>>;
  readonly fileCase: 0 | 1 | 2;
  readonly addressOf: (path: string) => string;
  readonly collect: Collect;
  readonly reads: Reads;
}

/** The categories or the tags of a site, made as posts name them. */
export interface Groups {
  /** The groups on a line of descent, outermost first; a tag is a line of one. */
  line(names: readonly string[]): GroupDocument[];
  add(group: GroupDocument, post: PostDocument): void;
  /** Every group that holds a post, in the order they were first named. */
  list(): GroupDocument[];
}

export function createGroups(rules: GroupRules): Groups {
  const known = new Map<string, GroupDocument>();
  const members = new Map<string, PostDocument[]>();

  const take = (names: readonly string[]): GroupDocument => {
    const id = JSON.stringify(names);
    const found = known.get(id);
    if (found !== undefined) return found;
    const parent = names.length > 1 ? take(names.slice(0, -1)) : undefined;
    const posts: PostDocument[] = [];
    let collected: Documents<PostDocument> | undefined;
    const group: GroupDocument = {
      ...describe(names.at(-1) ?? "", parent, rules),
      _id: id,
      get posts() {
        rules.reads.note(`group ${id}`);
        return (collected ??= rules.collect(posts));
      },
      get length() {
        rules.reads.note(`size ${id}`);
        return posts.length;
      },
    };
    members.set(id, posts);
    known.set(id, group);
    return group;
  };

  return {
    line: (names) => names.map((_, depth) => take(names.slice(0, depth + 1))),
    add: (group, post) => {
      const posts = members.get(group._id);
      if (posts !== undefined && posts.at(-1) !== post) posts.push(post);
    },
    list: () => [...known.values()].filter((group) => group.length > 0),
  };
}

function describe(name: string, parent: GroupDocument | undefined, rules: GroupRules) {
  const mapped = Object.hasOwn(rules.map, name) ? (rules.map[name] ?? name) : name;
  const own = slugize(mapped, { transform: rules.fileCase });
  const slug = parent === undefined ? own : `${parent.slug}/${own}`;
  const directory = rules.directory === "/" ? "" : rules.directory.replace(/\/*$/, "/");
  const path = `${directory}${slug}/`;
  return {
    name,
    slug,
    path,
    permalink: rules.addressOf(path),
    ...(parent === undefined ? {} : { parent: parent._id }),
  };
}
