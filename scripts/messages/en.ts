import type { Code } from "../diagnostic.ts";

export interface Sentence {
  /** What is there and what was expected; `{name}` stands for a value of the diagnostic. */
  readonly message: string;
  /** The way out. */
  readonly hint: string;
}

export const en = {
  "front-matter-invalid": {
    message: "Front matter that cannot be read: {problem}.",
    hint: "Mend it here; a value that holds “: ” or starts with a sign wants quotes.",
  },
  "date-invalid": {
    message: "Unexpected {key} “{written}”, expected a date that exists.",
    hint: "Write it as 2026-11-24 20:00:00. Without a date the file's own time is used, which differs on every machine.",
  },
  "encoding-invalid": {
    message: "This file is not UTF-8 ({encoding}).",
    hint: "Open it in its own encoding and save it as UTF-8.",
  },
  "file-unreadable": {
    message: "This file cannot be read ({problem}).",
    hint: "See to its permissions and size, or move it out of the source folder.",
  },
  "permalink-unsafe": {
    message: "Unexpected permalink “{permalink}”: it would be written outside the site.",
    hint: "Use letters, digits, hyphens and slashes, and no “..”.",
  },
  "permalink-duplicate": {
    message: "Two sources claim “{permalink}”; the other is {other}.",
    hint: "Give one of them another abbrlink or permalink; a paper, speaker or series another `slug` in source/_data/.",
  },
  "template-tag-invalid": {
    message: "The tag “{tag}” cannot be run: {problem}.",
    hint: "Mend its arguments, or wrap the text in `{% raw %}` … `{% endraw %}`.",
  },
  "link-dead": {
    message: "The link “{href}” leads nowhere any more ({status}).",
    hint: "Name another address, or one of the page in an archive.",
  },
  "link-broken": { message: "The link “{href}” leads nowhere.", hint: "Mend the address." },
  "anchor-broken": { message: "“{href}” names no heading of that page.", hint: "Use the heading's own anchor." },
  "image-missing": {
    message: "There is no file “{src}”.",
    hint: "Put the file there, or mend the path; it is read from the post's folder and from source/.",
  },
  "output-duplicate": {
    message: "Two generators write “{path}”: {generator} and {other}.",
    hint: "Remove one of the plugins or give it another path in _config.yml.",
  },
  "theme-failed": { message: "The layout failed on /{page}: {problem}.", hint: "Mend the layout at the place named." },
  "config-invalid": { message: "Unexpected value of “{key}”: {problem}.", hint: "Mend it here." },
  "origin-not-allowed": {
    message: "This page would contact {origin} as soon as it opens.",
    hint: "Keep a copy of the file in the site, or add {origin} to privacy.allow in _config.yml.",
  },
  "permalink-dropped": {
    message: "The published address /{permalink} would be gone.",
    hint: "Write `aliases: [/{permalink}]` in the front matter of the post that took its place, or under aliases in _config.yml.",
  },
  "secret-in-config": {
    message: "“{key}” holds what looks like a secret; it is not printed here.",
    hint: "Take it out, withdraw it where it was issued, and read it from the environment instead.",
  },
  "translation-invalid": {
    message: "Unexpected translation_of “{target}”: {problem}.",
    hint: "Name the original by its abbrlink, its file or its address, and give each translation a `lang` of its own.",
  },
  "front-matter-unknown-key": {
    message: "Unknown key “{key}”.",
    hint: "Did you mean “{suggestion}”?",
  },
  "abbrlink-missing": {
    message: "No abbrlink: the address is made of the title, {abbrlink}.",
    hint: "Write `abbrlink: '{abbrlink}'`, so that the address stays when the title changes.",
  },
  "abbrlink-unquoted": {
    message: "The abbrlink {abbrlink} stands without quotes, and YAML reads it as a number.",
    hint: "Write `abbrlink: '{abbrlink}'`.",
  },
  "title-missing": { message: "No title; “{title}” is used.", hint: "Write `title:` in the front matter." },
  "emphasis-unclosed": {
    message: "“{text}” opens or closes no emphasis and stays as it is.",
    hint: "Remove it, or close it.",
  },
  "template-braces": {
    message: "“{text}” stays as text: no tag of that name is registered.",
    hint: "If a tag was meant, install its plugin; otherwise nothing needs to be done.",
  },
  "video-missing": {
    message: "A talk without a video.",
    hint: "Put the player, or the address of the video alone, on a line of its own.",
  },
  "video-ids-disagree": {
    message: "aid {aid} and bvid {bvid} name two different videos; av{aid} is {expected}.",
    hint: "Copy the player's code from the video's page again.",
  },
  "video-host-unknown": {
    message: "A frame from {host}, which is no video host that Lectern knows.",
    hint: "A link stands in its place. To show it, sandboxed, add its origin to privacy.allow in _config.yml.",
  },
  "speaker-missing": {
    message: "A talk without a speaker.",
    hint: "Write “### 讲者介绍” and below it “**Name：**bio”.",
  },
  "speaker-near-duplicate": {
    message: "“{name}” and “{other}” look like one speaker.",
    hint: "If they are, add the alias to source/_data/speakers.yml.",
  },
  "abstract-missing": { message: "“{title}” has no abstract.", hint: "Write “**报告摘要：**” below the title." },
  "paper-without-reason": {
    message: "Unexpected paper “{title}” without a reason, expected “**推荐理由：**” below it.",
    hint: "Indent the reason under its list item.",
  },
  "paper-listed-twice": { message: "“{title}” is listed twice, first on line {first}.", hint: "Remove one of them." },
  "paper-near-duplicate": {
    message: "“{title}” and “{other}” look like one paper.",
    hint: "If they are, add the alias to source/_data/papers.yml.",
  },
  "label-unknown": {
    message: "“{label}” looks like a label, but is none that Lectern knows.",
    hint: "Add it to talks.labels in _config.yml, or leave it: it stays in the text.",
  },
  "reference-not-a-link": { message: "“{text}” is no link.", hint: "Write the address as <https://…>." },
  "card-glyph-missing": {
    message: "No font of the social cards has “{characters}”; 〓 stands for it on this talk's card.",
    hint: "Spell it in another way if the card matters; the page itself shows it as written.",
  },
  "html-unsafe": { message: "“{markup}” was dropped.", hint: "Remove it, or set markdown.trusted: true." },
} as const satisfies Record<Code, Sentence>;
