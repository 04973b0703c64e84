/** What the notes of a language are put together from. */
export interface Words {
  readonly series: readonly string[];
  readonly speakers: readonly string[];
  readonly places: readonly string[];
  readonly fields: readonly string[];
  readonly sentences: readonly string[];
  readonly tags: readonly string[];
  /** Top category and those below it. */
  readonly categories: readonly (readonly [top: string, below: readonly string[]])[];
}

export const chinese: Words = {
  series: ["灯塔讲座", "河湾读书会", "午后报告", "青石论坛"],
  speakers: names(
    ["顾", "陆", "沈", "叶", "姚", "邵", "汪", "潘", "戴", "夏"],
    ["望舒", "临川", "听澜", "予安", "既白", "松年", "采薇", "亦舟", "远山", "星河"],
  ),
  places: ["临江大学", "白鹭理工学院", "松岭研究所", "望海大学", "石桥师范大学", "雁门数据中心"],
  fields: [
    "编译器",
    "数据库索引",
    "遥感影像",
    "语音识别",
    "程序验证",
    "分布式存储",
    "人机交互",
    "材料模拟",
    "地震预警",
    "图形渲染",
    "信息检索",
    "网络测量",
  ],
  sentences: [
    "作者先从一个很小的例子讲起，再把它一步步放大到真实的规模",
    "问题的难处不在计算，而在于没有人说得清什么才算对",
    "把中间结果留下来以后，第二次运行几乎不花时间",
    "他们公开了全部的原始记录，包括做错的那几次",
    "这个界限是紧的：再少一个比特就会出错",
    "与其猜测瓶颈在哪里，不如先量一量",
    "论文用了整整一节来说明方法在什么时候不该用",
    "在旧机器上重做一遍，差距只有百分之三",
    "同一份输入在三种系统上给出了逐字节相同的输出",
    "证明分成两半，前一半只用到中学的不等式",
    "评测集是从十年的工单里挑出来的，没有一条是编的",
    "报告人提醒听众，平均数会把最慢的那些藏起来",
    "删掉这一层缓存之后，系统反而更快也更容易理解",
    "图里的每一个点都可以追溯到一次具体的实验",
    "去掉了随机性以后，调试的时间从几天变成几分钟",
    "这套记号后来被好几个项目沿用",
  ],
  tags: [
    "系统",
    "理论",
    "测量",
    "开源",
    "教学",
    "可视化",
    "复现",
    "工具",
    "综述",
    "现场",
    "问答",
    "长报告",
    "入门",
    "形式化",
    "数据",
    "硬件",
  ],
  categories: [
    ["🗼讲座", ["🏙️城里的讲座", "🌊海边的讲座", "🏔️山里的讲座"]],
    ["📖读书会", ["📐理论组", "🔧系统组"]],
    ["🎙️访谈", ["☕午后", "🌃夜谈"]],
  ],
};

export const english: Words = {
  series: ["Harbour Lectures", "The Slow Reading Group", "Bench Notes"],
  speakers: [
    "Ida Norling",
    "Tomas Brandt",
    "Mei Castellan",
    "Ruth Okafor",
    "Piet van Dalen",
    "Anna Lindqvist",
    "Samir Haddad",
    "Clara Weiss",
    "Owen Pryce",
    "Lucia Ferrante",
  ],
  places: ["the Northshore Observatory", "Linden University", "the Institute for Quiet Machines", "Quay Street Labs"],
  fields: [
    "query planning",
    "type inference",
    "sensor fusion",
    "file systems",
    "speech coding",
    "graph layout",
    "program repair",
    "packet tracing",
    "weather models",
    "cache design",
  ],
  sentences: [
    "The talk opens with a bug that took three people a week and one line to mend",
    "Nothing here needs a faster machine, only fewer questions asked of it",
    "The authors publish every run, the failed ones too",
    "Half of the gain comes from not doing the same work twice",
    "The proof fits on a napkin once the right order has been found",
    "What looks like noise turns out to be the clock of the room next door",
    "They measured first and were wrong about everything they had guessed",
    "The method says when it does not know, which is most of its value",
    "A smaller model did better as soon as the labels were checked by hand",
    "Every figure can be drawn again from the raw numbers in a minute",
    "The last section lists what did not work and why",
    "An old idea, written down well enough to be used",
  ],
  tags: [
    "systems",
    "theory",
    "measurement",
    "tools",
    "teaching",
    "long talk",
    "hardware",
    "replication",
    "survey",
    "live",
  ],
  categories: [
    ["🗼讲座", ["🏙️城里的讲座", "🌊海边的讲座"]],
    ["📖读书会", ["🔧系统组"]],
  ],
};

/** Parts of papers' titles, which are English in every language. */
export const papers = {
  manners: [
    "Incremental",
    "Verified",
    "Bounded",
    "Patient",
    "Local-First",
    "Reproducible",
    "Layered",
    "Deterministic",
    "Frugal",
    "Exact",
  ],
  matters: [
    "Indexing",
    "Scheduling",
    "Replay",
    "Rendering",
    "Checkpointing",
    "Sampling",
    "Parsing",
    "Tracing",
    "Merging",
    "Caching",
  ],
  aims: [
    "Small Machines",
    "Long Documents",
    "Shared Logs",
    "Changing Inputs",
    "Noisy Sensors",
    "Large Archives",
    "Sparse Updates",
  ],
  venues: ["OSDI 2018", "PLDI 2019", "SIGMOD 2020", "CHI 2021", "NSDI 2022", "ICML 2023", "VLDB 2017"],
} as const;

function names(families: readonly string[], given: readonly string[]): string[] {
  return families.flatMap((family) => given.map((name) => family + name));
}
