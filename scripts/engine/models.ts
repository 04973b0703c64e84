import type Hexo from "hexo";

import type { Documents } from "./documents.ts";

interface Identified {
  readonly _id: string;
}

/**
 * Lets Hexo's models (`hexo.model("Post")` and its like) answer from what was loaded here, so that `hexo list`, tags
 * (`post_link`, `asset_img`) and other people's plugins find the site's posts where Hexo keeps them. Hexo's own tags hold
 * on to the models from the start, so the models themselves get the new answers.
 */
export function offerModels(hexo: Hexo, collections: Readonly<Record<string, Documents<Identified>>>): void {
  for (const [name, documents] of Object.entries(collections)) answerFrom(hexo.database.model(name), documents);
}

/** Every query of a model goes to the given documents; all else stays the model's own. */
function answerFrom(model: object, documents: Documents<Identified>): void {
  const findById = (id: string) => documents.toArray().find(({ _id }) => _id === id);
  const answers: PropertyDescriptorMap = {
    length: { get: () => documents.length, configurable: true },
    findById: { value: findById, configurable: true },
    get: { value: findById, configurable: true },
  };
  for (const name of queriesOf(documents)) {
    answers[name] = { value: (...args: unknown[]): unknown => callOn(documents, name, args), configurable: true };
  }
  Object.defineProperties(model, answers);
}

function queriesOf(documents: object): string[] {
  const names: string[] = [];
  for (let kind: unknown = Object.getPrototypeOf(documents); isOwnKind(kind); kind = Object.getPrototypeOf(kind)) {
    names.push(...Object.getOwnPropertyNames(kind).filter((name) => name !== "constructor" && !name.startsWith("_")));
  }
  return names;
}

function isOwnKind(kind: unknown): kind is object {
  return typeof kind === "object" && kind !== null && kind !== Object.prototype;
}

function callOn(documents: object, name: string, args: unknown[]): unknown {
  const query: unknown = Reflect.get(documents, name);
  return typeof query === "function" ? Reflect.apply(query, documents, args) : query;
}
