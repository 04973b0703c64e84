import { withQuery, type Provider } from "./provider.ts";

/** The player that v.qq.com offers under “share”: `https://v.qq.com/txp/iframe/player.html?vid=…`. */
export const tencent: Provider = {
  name: "tencent",
  read(address) {
    const id = idOf(address);
    if (id === undefined) return undefined;
    return {
      provider: "tencent",
      id,
      watchUrl: `https://v.qq.com/x/page/${id}.html`,
      embedUrl: withQuery("https://v.qq.com/txp/iframe/player.html", { vid: id, autoplay: "false" }),
      start: null,
    };
  },
  // no address of the host names a second
  at: ({ watchUrl }) => watchUrl,
};

function idOf({ hostname, pathname, searchParams }: URL): string | undefined {
  if (hostname !== "v.qq.com" && hostname !== "m.v.qq.com") return undefined;
  const named = /^\/x\/(?:page|cover\/\w+|m\/play\/\w+)\/(\w+)(?:\.html)?$/.exec(pathname)?.[1];
  return /^[a-z]\w{9,10}$/.exec(named ?? searchParams.get("vid") ?? "")?.[0];
}
