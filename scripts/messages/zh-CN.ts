import type { Code } from "../diagnostic.ts";
import type { Sentence } from "./en.ts";

export const zhCN = {
  "front-matter-invalid": {
    message: "开头的 front matter 读不出来：{problem}。",
    hint: "请改正这一处；值里有“: ”或以符号开头时要加引号。",
  },
  "date-invalid": {
    message: "{key} 写作“{written}”，应是一个存在的日期。",
    hint: "请写成 2026-11-24 20:00:00。不写日期就只能用文件的时间，而它在每台机器上都不同。",
  },
  "encoding-invalid": { message: "这个文件不是 UTF-8（{encoding}）。", hint: "请按原编码打开，另存为 UTF-8。" },
  "file-unreadable": {
    message: "这个文件读不了（{problem}）。",
    hint: "请看看它的权限和大小，或者把它移出 source 文件夹。",
  },
  "permalink-unsafe": {
    message: "永久链接“{permalink}”会写到站点之外。",
    hint: "只用字母、数字、连字符和斜线，不要用“..”。",
  },
  "permalink-duplicate": {
    message: "两处都要用“{permalink}”，另一个是 {other}。",
    hint: "请给其中一个换一个 abbrlink 或 permalink；论文、讲者、系列则在 source/_data/ 里另写 `slug`。",
  },
  "template-tag-invalid": {
    message: "标签“{tag}”无法执行：{problem}。",
    hint: "请改正它的参数，或用 `{% raw %}` … `{% endraw %}` 包住这段文字。",
  },
  "link-dead": { message: "链接“{href}”已经打不开（{status}）。", hint: "请换一个地址，或者写存档里的地址。" },
  "link-broken": { message: "链接“{href}”没有去处。", hint: "请改正地址。" },
  "anchor-broken": { message: "“{href}”在那一页上没有对应的标题。", hint: "请用标题自己的锚点。" },
  "image-missing": {
    message: "找不到文件“{src}”。",
    hint: "请把文件放到那里，或改正路径；路径从文章所在的文件夹和 source/ 算起。",
  },
  "output-duplicate": {
    message: "两个生成器都要写“{path}”：{generator} 和 {other}。",
    hint: "请去掉其中一个插件，或在 _config.yml 里给它换一个路径。",
  },
  "theme-failed": { message: "画 /{page} 时布局出错：{problem}。", hint: "请改正所指的布局文件。" },
  "config-invalid": { message: "“{key}”的值不对：{problem}。", hint: "请改正这一处。" },
  "origin-not-allowed": {
    message: "这一页一打开就会联系 {origin}。",
    hint: "请把文件存一份到站点里，或把 {origin} 加进 _config.yml 的 privacy.allow。",
  },
  "permalink-dropped": {
    message: "已发布的地址 /{permalink} 将不复存在。",
    hint: "请在取代它的文章的 front matter 里写 `aliases: [/{permalink}]`，或写在 _config.yml 的 aliases 下。",
  },
  "secret-in-config": {
    message: "“{key}”里像是一个密钥；这里不显示它。",
    hint: "请把它删去，到签发它的地方作废，改从环境变量读取。",
  },
  "translation-invalid": {
    message: "translation_of 写作“{target}”：{problem}。",
    hint: "请用 abbrlink、文件名或地址指明原文，并给每个译本写上各自的 `lang`。",
  },
  "front-matter-unknown-key": { message: "不认识的键“{key}”。", hint: "是不是“{suggestion}”？" },
  "abbrlink-missing": {
    message: "没有 abbrlink，地址由标题算出：{abbrlink}。",
    hint: "请写上 `abbrlink: '{abbrlink}'`，这样改了标题，地址也不变。",
  },
  "abbrlink-unquoted": {
    message: "abbrlink {abbrlink} 没有引号，YAML 会把它当成数字。",
    hint: "请写成 `abbrlink: '{abbrlink}'`。",
  },
  "title-missing": { message: "没有标题，用了“{title}”。", hint: "请在 front matter 里写上 `title:`。" },
  "emphasis-unclosed": { message: "“{text}”没有配成对，原样留在文中。", hint: "请删去，或补上另一半。" },
  "template-braces": {
    message: "“{text}”按文字处理：没有注册过这个名字的标签。",
    hint: "如果本想用标签，请安装它的插件；否则不必理会。",
  },
  "video-missing": { message: "讲座没有视频。", hint: "请把播放器代码或视频地址单独写成一行。" },
  "video-ids-disagree": {
    message: "aid {aid} 与 bvid {bvid} 指的不是同一个视频；av{aid} 是 {expected}。",
    hint: "请到视频页重新复制播放器代码。",
  },
  "video-host-unknown": {
    message: "来自 {host} 的嵌入框，不是 Lectern 认识的视频网站。",
    hint: "它变成了一个链接。要显示它（受沙箱限制），请把它的源加进 _config.yml 的 privacy.allow。",
  },
  "speaker-missing": { message: "讲座没有讲者。", hint: "请写“### 讲者介绍”，下面写“**姓名：**简介”。" },
  "speaker-near-duplicate": {
    message: "“{name}”与“{other}”像是同一位讲者。",
    hint: "如果是，请在 source/_data/speakers.yml 里加上别名。",
  },
  "abstract-missing": { message: "“{title}”没有摘要。", hint: "请在题目下面写“**报告摘要：**”。" },
  "paper-without-reason": {
    message: "论文“{title}”没有理由，下面应有“**推荐理由：**”。",
    hint: "请把理由缩进到它的列表项里。",
  },
  "paper-listed-twice": { message: "“{title}”列了两次，第一次在第 {first} 行。", hint: "请删去其中一个。" },
  "paper-near-duplicate": {
    message: "“{title}”与“{other}”像是同一篇论文。",
    hint: "如果是，请在 source/_data/papers.yml 里加上别名。",
  },
  "label-unknown": {
    message: "“{label}”像是一个标签，但 Lectern 不认识。",
    hint: "可在 _config.yml 的 talks.labels 里加上它；不加也会原样留在文中。",
  },
  "reference-not-a-link": { message: "“{text}”不是链接。", hint: "请把地址写成 <https://…>。" },
  "card-glyph-missing": {
    message: "社交卡片的字体里都没有“{characters}”，这篇的卡片上用〓代替。",
    hint: "介意的话换一种写法；页面本身照原样显示。",
  },
  "html-unsafe": { message: "“{markup}”被去掉了。", hint: "请删去它，或设 markdown.trusted: true。" },
} as const satisfies Record<Code, Sentence>;
