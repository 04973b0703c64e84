/** Whether a text has the shape of a person's name: 2-4 Han characters, a transliteration with `·`, or capitalised words. */
export function isName(text: string): boolean {
  return hanName.test(text) ? !isTerm(text) : dottedName.test(text) || japaneseName.test(text) || isLatinName(text);
}

/** Names as a label's value gives them, and what it says of them behind: `张三、李四`, `Jane Doe (Somewhere)`. */
export function readNames(value: string): { readonly names: readonly string[]; readonly rest: string } {
  const text = value
    .trim()
    .replace(/[。.;；]$/, "")
    .replace(/(?<=\p{Script=Han})\s*等人?$/u, "")
    .trim();
  if (nobody.test(text)) return { names: [], rest: "" };
  const all = text.split(/\s*(?:[、;；&／/]|\band\b|(?<=\p{Script=Han})\s*[和与及](?=\s*\p{Script=Han}))\s*/u);
  const names = all.map(withoutTitles);
  if (all.length > 1 && all.length <= 12 && names.every((name) => isName(name))) return { names, rest: "" };
  const listed = text.split(/\s*(?:,|\band\b|&)\s*/).filter((name) => name !== "");
  if (/\band\b|&/.test(text) && listed.every((name) => isLatinName(withoutTitles(name)))) {
    return { names: listed.map(withoutTitles), rest: "" };
  }
  return oneName(text);
}

/** One name and what follows it. */
function oneName(text: string): { names: readonly string[]; rest: string } {
  const whole = withoutTitles(text);
  if (isName(whole)) return { names: [whole], rest: "" };
  const [head = ""] = /^[^,，(（|｜—–;；:：]{1,60}?(?=\s*(?:[,，(（|｜—–;；:：]|\s-\s|$))/u.exec(text) ?? [];
  const name = withoutTitles(head);
  if (isName(name)) return { names: [name], rest: restOf(text.slice(head.length)) };
  const [first = "", ...others] = head.split(/[\s\u3000]+/);
  if (others.length > 0 && hanName.test(first) && !isTerm(first)) {
    return { names: [first], rest: restOf(text.slice(first.length)) };
  }
  // the label says that it is a name, whatever its shape
  if (
    head === text &&
    !/(?:大学|学院|公司|研究|实验室|团队)/.test(head) &&
    /^[\p{L}\d_.·-]{2,24}$/u.test(head) &&
    others.length === 0
  )
    return { names: [head], rest: "" };
  return { names: [], rest: text };
}

function restOf(text: string): string {
  const bare = text.replace(/^[\s,，|｜—–;；:：-]+/u, "").trim();
  const [, inner] = /^[(（]([^()（）]*)[)）]$/.exec(bare) ?? [];
  return (inner ?? bare).trim();
}

/** A name without what stands around it: `Prof. Jane Doe`, `张三 教授`, `张三（清华大学）` keeps the bracket. */
export function withoutTitles(text: string): string {
  return text
    .trim()
    .replace(/^(?:(?:Prof|Dr|Mr|Ms|Mrs)\.?|Professor|Assoc\.? Prof\.?|Assist\.? Prof\.?)\s+(?=\p{Lu})/u, "")
    .replace(/,?\s+(?:Ph\.?D\.?|M\.?D\.?)$/, "")
    .replace(/[\s\u3000]+(?:副?教授|博士|老师|老師|研究员|副研究员|院士|同学|同學|先生|女士|讲师)$/u, "")
    .replace(/^(\p{Script=Han}{2,3})(?:副?教授|博士|老师|老師|院士|先生|女士|同学|研究员|さん|氏)$/u, "$1")
    .trim();
}

/** A word of the trade in the place of a name: 关系抽取, 知识图谱. */
export function isTerm(text: string): boolean {
  return terms.test(text);
}

function isLatinName(text: string): boolean {
  return (
    text.length <= 60 &&
    latinName.test(text) &&
    !/\b(?:University|Institute|Research|Laborator(?:y|ies)|Labs?|College|School|Department|Center|Centre|Inc|Corp|Learning|Networks?|Models?|Systems?|Languages?|Vision|Science|Engineering|Google|Microsoft|Team|Group|Speaker|Abstract|Title|The|This|Our|Deep|Machine|Neural|Data|Introduction|Advances)\b/.test(
      text,
    )
  );
}

const hanName = /^\p{Script=Han}{2,4}$/u;
const dottedName =
  /^[\p{Script=Han}\p{Script=Katakana}ー]{1,10}(?:[·•・・‧=＝][\p{Script=Han}\p{Script=Katakana}ー]{1,12}){1,3}$/u;
const japaneseName =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,4}[ \u3000](?!\p{Script=Han}*(?:大学|大學|学院|公司|研究|中心|实验|教授|博士|老师|院|所|科|系))[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{1,4}$/u;
const word = String.raw`\p{Lu}(?:[\p{L}'’-]{0,24}|\.)`;
const latinName = new RegExp(
  String.raw`^${word}\.?(?: (?:${word}\.?|de|del|der|den|van|von|da|dos|di|la|le|bin|al|el|ten)){1,5}$`,
  "u",
);
const nobody = /^(?:待定|未定|暂无|无|匿名|TBA|TBD|N\/?A|none|unknown)$/i;
const terms =
  /学习|學習|网络|網路|模型|图谱|图像|抽取|检测|识别|分割|视觉|语言|语音|算法|系统|理论|方法|技术|应用|样本|数据|优化|推荐|搜索|推理|计算|生成|分类|聚类|预测|对话|翻译|迁移|增强|强化|训练|表示|嵌入|理解|知识|智能|机器|神经|深度|度量|攻击|防御|鲁棒|安全|隐私|联邦|因果|多模态|综述|入门|教程|笔记|实战|指南|介绍|总结|分享|讲座|报告|专题|论文|问题|分析|研究|设计|实现|编程|代码|框架|工具|环境|安装|配置|部署|测试|背景|方向|主页|邮箱|经历|工作|成果|荣誉|单位|方式|链接|地址|注意|提示|说明|例如|总之|此外|目录|前言|结论|摘要|正文|附录|第[一二三四五六七八九十]/;
