/** Bytes that someone might save as a post, by file name below `source/_posts/`. */
export type Corpus = ReadonlyMap<string, string | Uint8Array>;

const keys =
  "title date updated tags permalink layout comments excerpt lang language published abbrlink description talk video papers check aliases photos slug id toc author series keywords source path content raw note __proto__ constructor".split(
    " ",
  );

const values: readonly string[] = [
  "~",
  "0",
  "-1",
  ".inf",
  ".nan",
  "1e999",
  "true",
  "[]",
  "{}",
  "[[], [[]]]",
  "[~, 1, a]",
  "{ a: { b: [c] } }",
  '""',
  '" "',
  "2019-02-31",
  "99999999999999999999",
  "../../x",
  '"\\0"',
  '"\\uD800"',
  "!!binary aGk=",
  "!!js/function 'x'",
  "|\n  a\n  b",
];

/** Two names that become one address are a mistake of both. */
const clashing = new Set(["-1", "../../x", '" "', '"\\0"', '"\\uD800"', "[[], [[]]]"]);

/** A front matter of every key with every kind of value. */
function typed(): [string, string][] {
  return keys.flatMap((key, at) =>
    values.flatMap((value, kind): [string, string][] => {
      if (/^tags$/.test(key) && clashing.has(value)) return [];
      const id = `v${at}-${kind}`;
      const own = { title: `title: ${id}`, date: "date: 2020-01-01", abbrlink: `abbrlink: '${id}'` };
      const rest = Object.entries(own).flatMap(([name, line]) => (name === key ? [] : [line]));
      // two posts may not claim one address
      const said = key === "aliases" && !/^[[{]/.test(value) ? `[/alias-${id}]` : value;
      return [[`${id}.md`, ["---", ...rest, `${key}: ${said}`, "---", "text", ""].join("\n")]];
    }),
  );
}

const front = (id: string, more = "") => `---\ntitle: ${id}\nabbrlink: '${id}'\ndate: 2020-01-01\n${more}---\n`;
const body = (id: string, text: string): [string, string] => [`${id}.md`, front(id) + text];

function texts(): [string, string][] {
  const size = 20_000;
  const rows: Readonly<Record<string, string>> = {
    crlf: "a\r\nb\r\rc\n",
    controls: "\u0001\u0007\u001B[2J\u009F\u2028\u2029\uFFFE",
    directions: "\u202Etxt.exe\u2066",
    surrogates: "\uD83D\uDE00 \u{10FFFF}",
    stars: "*a **b ".repeat(size / 8),
    brackets: "[".repeat(size),
    links: "[a](".repeat(size / 4),
    ticks: "`a``b".repeat(size / 5),
    tags: "<div><b>".repeat(size / 8),
    closes: "</div>".repeat(size / 6),
    comments: "<!--".repeat(size / 4),
    entities: "&#x110000; &#0; &nothing; &".repeat(500),
    tables: `|${"a|".repeat(2000)}\n|${"-|".repeat(2000)}\n`,
    lists: "- ".repeat(10_000) + "a",
    quotes: "> ".repeat(10_000) + "a",
    numbers: "1. a\n".repeat(5000),
    indented: Array.from({ length: 500 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n"),
    line: "中文 a ".repeat(1_500_000),
    words: "a".repeat(3_000_000),
    nunjucks: "{{ a }} {% b %} {% raw %} {# c #} {{{{ }}}}",
    maths: `$${"\\frac{".repeat(3000)}$ $$\\unknown$$`,
    macros: "$$\\def\\a{\\a\\a}\\a$$",
    fences: "```\n~~~\n".repeat(2000),
    footnotes: "[^a]".repeat(5000) + "\n\n[^a]: [^a]\n",
    definitions: "[a]: b\n".repeat(5000),
    more: "<!--more-->".repeat(2000),
    frames: '<iframe src="//player.bilibili.com/player.html?aid=1">'.repeat(500),
    labels: "**讲者：**林一，**题目：**搜索。".repeat(2000),
    papers: "### 论文推荐\n\n1. a\n\n    **推荐理由：**b\n\n".repeat(300),
    mermaid: "```mermaid\n<script>alert(1)</script>\n```\n",
    images: "![](http://[bad) ![](//) ![](?) ![](#) [a](%zz) [b](\\\\host\\x)",
    template: "{% asset_img %}",
  };
  return Object.entries(rows).map(([id, text]) => body(id, text));
}

function yamls(): [string, string][] {
  const laughs = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefgh".split("").map((name, at) => `${name}: &${name} [${`*${"abcdefgh"[at]},`.repeat(9)}]`),
  ];
  const heads: Readonly<Record<string, string>> = {
    laughs: laughs.join("\n"),
    loop: "a: &a [*a]",
    merge: "a: &a { x: 1 }\nb:\n  <<: *a",
    tab: "title:\tx\n\ttags:\n\t\t- a",
    colon: "title: a: b",
    quote: "title: 'a",
    twice: "title: a\ntitle: b",
    list: "- a\n- b",
    text: "just words",
    number: "42",
    deep: `a: ${"[".repeat(3000)}${"]".repeat(3000)}`,
    flow: `a: ${"{a: ".repeat(1000)}`,
    alias: "a: *nothing",
    anchors: Array.from({ length: 3000 }, (_, at) => `k${at}: &a${at} x`).join("\n"),
    keys: "? [a, b]\n: c\n1: x\ntrue: y\n~: z",
    documents: "a: 1\n...\nb: 2",
    directive: "%YAML 9.9",
    tag: "a: !<tag:evil> x",
    comment: "# only",
    empty: "",
  };
  return Object.entries(heads).flatMap(([id, head]): [string, string][] => [
    [`yaml-${id}.md`, `---\n${head}\n---\ntext\n`],
    [`json-${id}.md`, `;;;\n${head}\n;;;\ntext\n`],
  ]);
}

function cut(id: string, ...parts: (string | number[])[]): [string, Uint8Array] {
  return [`${id}.md`, Buffer.concat(parts.map((part) => Buffer.from(part as string)))];
}

function bytes(): [string, Uint8Array][] {
  const whole = front("bytes");
  return [
    cut("empty"),
    cut("bom", "\uFEFF", front("bom"), "text"),
    cut("bom-only", "\uFEFF"),
    cut("two-boms", "\uFEFF\uFEFF", front("two-boms")),
    cut("nul", whole, [0], "text"),
    cut("gbk", whole, [0xbd, 0xb2, 0xd7, 0xf9]),
    cut("cut", whole, [0xe4, 0xb8]),
    cut("overlong", whole, [0xc0, 0xaf]),
    cut("lone", whole, [0xed, 0xa0, 0x80]),
    cut("beyond", whole, [0xf4, 0x90, 0x80, 0x80]),
    ["utf-16le.md", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(whole, "utf16le")])],
    ["utf-16be.md", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(whole, "utf16le").swap16()])],
    ["utf-16.md", Buffer.from(whole, "utf16le")],
    ["random.md", Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256))],
    cut("unfinished", "---\ntitle: x\n"),
    cut("fences", "---\n---\n---\n"),
    cut("line", "---"),
  ];
}

function names(): [string, string][] {
  const odd = [
    "🎤 讲座 (1)",
    "a b%20c",
    "a#b?c",
    "a'b\"c",
    "a&b<c>",
    ".hidden",
    "_draft",
    "a..b",
    "..a",
    "中".repeat(80),
    "a\\b",
    "con",
    "a\u0301",
    "á",
    "x.y.z",
    "-dash",
    "~tilde",
    "a\nb",
    "a\u202Eb",
  ];
  return odd.map((name, at) => [`names/${name}.md`, front(`name-${at}`)]);
}

/** More than 700 files. */
export const corpus: Corpus = new Map<string, string | Uint8Array>([
  ...typed(),
  ...texts(),
  ...yamls(),
  ...bytes(),
  ...names(),
]);
