import type Hexo from "hexo";

import type { Diagnostic } from "../diagnostic.ts";
import { cacheFolder } from "./cache.ts";
import { load } from "./load.ts";
import { publish, type Published } from "./output.ts";
import { readRoute } from "./routes.ts";
import { checkTypes } from "./typecheck.ts";

export interface BuildResult {
  readonly language: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly pages: number;
  /** Absent where an error kept the old site in place. */
  readonly published: Published | undefined;
}

/** The project's own code does not compile. */
export class TypeFault extends Error {
  readonly errors: readonly string[];

  constructor(errors: readonly string[]) {
    super(errors.join("\n"));
    this.errors = errors;
  }
}

/** Builds the whole site and puts it in place, or leaves `public/` as it was. */
export async function build(hexo: Hexo): Promise<BuildResult> {
  const types = checkTypes(hexo.base_dir);
  const [loaded, errors] = await Promise.all([load(hexo), types]);
  if (errors.length > 0) throw new TypeFault(errors);
  const { settings, diagnostics } = loaded;
  const paths = hexo.route.list();
  if (diagnostics.some(({ level }) => level === "error")) {
    return { language: settings.language, diagnostics, pages: paths.length, published: undefined };
  }
  const output = new Map<string, Buffer>();
  for (const path of paths) output.set(path, await readRoute(hexo, path));
  const published = await publish(output, hexo.public_dir, cacheFolder(hexo));
  return { language: settings.language, diagnostics, pages: paths.length, published };
}
