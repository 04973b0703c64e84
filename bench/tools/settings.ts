/** What the sites of Lectern and of stock Hexo have in common. */
export const settings = {
  title: "讲座笔记",
  subtitle: "",
  description: "没有人写过的笔记",
  author: "bench",
  language: "zh-CN",
  timezone: "UTC",
  url: "https://notes.example",
  root: "/",
  permalink: ":abbrlink.html",
  updated_option: "date",
  per_page: 10,
  index_generator: { per_page: 10, order_by: "-date" },
  archive_generator: { per_page: 10, yearly: true, monthly: true, daily: false },
  category_generator: { per_page: 10 },
  tag_generator: { per_page: 10 },
} as const;
