import type { Said } from "../in-words.ts";

/** What a plugin did that the site does by itself, and what to know of it. */
const builtIn: readonly (readonly [pattern: RegExp, said: Said])[] = [
  [
    /^hexo-(?:abbrlink2?|uuid)$/,
    { zh: "编号由讲席读取；新编号用 hexo check --fix 写下", en: "ids are read; hexo check --fix writes new ones" },
  ],
  [/^hexo-generator-(?:archive|category|index|tag)$/, { zh: "已在", en: "is here" }],
  [
    /^hexo-generator-(?:feed|json-feed)$/,
    { zh: "内置：/atom.xml /rss.xml /feed.json", en: "built in: /atom.xml /rss.xml /feed.json" },
  ],
  [
    /^hexo-generator-(?:seo-friendly-)?sitemap$|^hexo-generator-baidu-sitemap$/,
    { zh: "内置：/sitemap.xml", en: "built in: /sitemap.xml" },
  ],
  [
    /^hexo-generator-search(?:db|-zip)?$|^hexo-algolia/,
    { zh: "站内搜索另有其法", en: "the site has a search of its own" },
  ],
  [
    /^hexo-renderer-(?:marked|markdown-it.*|kramed|pandoc)$/,
    {
      zh: "Markdown 由讲席读；各渲染器的方言可能不同，看 hexo check",
      en: "Markdown is read here; dialects may differ, see hexo check",
    },
  ],
  [
    /^hexo-renderer-(?:stylus|ejs|swig|nunjucks|pug|less|sass|scss|dart-sass)$/,
    { zh: "旧主题所用，这里的主题不用", en: "was for the old theme; this one does without" },
  ],
  [/^hexo-(?:math|filter-mathjax|filter-katex|katex)$/, { zh: "公式在构建时排好", en: "maths is set at build time" }],
  [/^hexo-(?:filter-mermaid-diagrams|tag-mermaid)$/, { zh: "Mermaid 图内置", en: "Mermaid diagrams are built in" }],
  [
    /^hexo-(?:word-?counter?|symbols-count-time|reading-time|wordcount)$/,
    { zh: "阅读时间内置", en: "reading time is built in" },
  ],
  [
    /^hexo-asset-(?:image|link|img)$|^hexo-image-link$/,
    {
      zh: "文章资源文件夹里的图片按 Markdown 写法即可",
      en: "pictures of asset folders are found as Markdown names them",
    },
  ],
  [/^hexo-(?:server|deployer-git|browsersync|cli)$|^hexo$/, { zh: "已在", en: "is here" }],
  [/^hexo-theme-/, { zh: "旧主题，不带来", en: "the old theme; it stays behind" }],
];

/** What becomes of a package of the old blog. */
export function packageAdvice(name: string): { readonly isBuiltIn: boolean; readonly said: Said } {
  const found = builtIn.find(([pattern]) => pattern.test(name));
  if (found !== undefined) return { isBuiltIn: true, said: found[1] };
  return {
    isBuiltIn: false,
    said: {
      zh: `若还要它：npm install ${name}（Hexo 插件不改即用）`,
      en: `if you still want it: npm install ${name} (Hexo plugins work unmodified)`,
    },
  };
}

const ours: readonly (readonly [key: string, said: Said])[] = [
  [
    "deploy",
    {
      zh: "没有照搬：写进 _config.yml，令牌不要写在里面",
      en: "not taken: write it into _config.yml, without any token in it",
    },
  ],
  ["abbrlink", { zh: "不再需要：已写下的编号照用", en: "not needed any more: ids that are written down stay" }],
  [
    "feed",
    { zh: "订阅内置，见 feeds.limit 与 feeds.content", en: "feeds are built in, see feeds.limit and feeds.content" },
  ],
  ["sitemap", { zh: "内置", en: "built in" }],
  ["search", { zh: "在这里是开关（true 或 false），没有照搬", en: "is a switch here (true or false); not taken" }],
  ["math", { zh: "公式在构建时排好，不需要", en: "maths is set at build time; not needed" }],
  ["mathjax", { zh: "公式在构建时排好，不需要", en: "maths is set at build time; not needed" }],
  ["symbols_count_time", { zh: "阅读时间内置", en: "reading time is built in" }],
];

/** What becomes of a key of the old configuration that was none of Hexo's. */
export function keyAdvice(key: string): Said {
  return (
    ours.find(([name]) => name === key)?.[1] ?? {
      zh: "属于旧主题或插件；装上那个插件后再写进 _config.yml",
      en: "belonged to the old theme or a plugin; write it into _config.yml with that plugin",
    }
  );
}

const tags: Readonly<Record<string, Said>> = {
  note: { zh: "改写为 > [!NOTE] 开头的引用", en: "write it as a quote that starts with > [!NOTE]" },
  centerquote: { zh: "改写为 > 引用", en: "write it as a quote, > …" },
  cq: { zh: "改写为 > 引用", en: "write it as a quote, > …" },
  mermaid: { zh: "改写为 ```mermaid 代码块", en: "write it as a ```mermaid block" },
  video: { zh: "网址单独成段即可", en: "its address alone in a paragraph is enough" },
};

/** What to write in the place of a tag that the old theme or a plugin brought. */
export function tagAdvice(name: string): Said {
  return (
    tags[name] ?? {
      zh: "改写为 Markdown，或装上提供它的插件",
      en: "write it as Markdown, or install the plugin that brings it",
    }
  );
}
