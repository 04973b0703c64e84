import type Hexo from "hexo";
import { h, type ComponentType } from "preact";
import { renderToString } from "preact-render-to-string";

import type { Settings } from "../config.ts";
import type { Theme } from "./theme.ts";

/**
 * Gives a theme's `.tsx` layouts to Hexo's view system, so that generators choose among them by name as in any theme.
 * A layout gets Hexo's locals with the site's `settings` and the links of its `assets`.
 */
export function registerLayouts(hexo: Hexo, { layouts, browserFiles }: Theme, settings: Settings): void {
  const assets: Record<string, string> = {};
  for (const { name, path } of browserFiles) assets[name] = settings.root + path;
  const compile = ({ path = "" }: { path?: string }) => {
    const name = /([^\\/]+)\.tsx$/.exec(path)?.[1] ?? path;
    const layout = layouts[name];
    if (layout === undefined) throw new Error(`no layout ${name}`);
    return (locals: object) => {
      const props = layout.props(Object.assign(locals, { settings, assets }));
      return `<!doctype html>${renderToString(h(layout.default as ComponentType<object>, props))}`;
    };
  };
  hexo.extend.renderer.register("tsx", "html", Object.assign(refuse, { compile }), true);
  for (const name of Object.keys(layouts)) setView(hexo, `${name}.tsx`);
}

function refuse(): string {
  throw new Error("a .tsx layout is compiled, not rendered");
}

/** Hexo's `setView` parses a layout's text; ours is compiled already, so it gets none. */
function setView(hexo: Hexo, path: string): void {
  hexo.theme.setView(path, "");
}
