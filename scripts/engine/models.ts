import type Hexo from "hexo";

import type { Documents } from "./documents.ts";

interface Identified {
  readonly _id: string;
}

/**
 * Lets `hexo.model("Post")` and its like answer from what was loaded here, so that `hexo list`, tag plugins
 * (`post_link`) and other people's plugins find the site's posts where Hexo keeps them.
 */
export function offerModels(hexo: Hexo, collections: Readonly<Record<string, Documents<Identified>>>): void {
  const models = new Map(
    Object.entries(collections).map(([name, documents]) => [name, view(hexo.database.model(name), documents)]),
  );
  const original = hexo.database.model.bind(hexo.database);
  hexo.model = ((name: string, schema?: never) => models.get(name) ?? original(name, schema)) as Hexo["model"];
}

/** A model whose queries look through the given documents; all else is the model's own. */
function view(model: object, documents: Documents<Identified>): object {
  const findById = (id: string) => documents.toArray().find(({ _id }) => _id === id);
  return new Proxy(model, {
    get: (target, key) => {
      if (key === "findById" || key === "get") return findById;
      if (key === "Query") return Reflect.get(target, key);
      const value: unknown = Reflect.get(key in documents ? documents : target, key);
      return typeof value === "function" ? value.bind(key in documents ? documents : target) : value;
    },
  });
}
