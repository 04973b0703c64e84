/** How each host is told the second to start at, by its own documents; a host without a way starts at the beginning. */
const startAt: Readonly<Record<string, (address: URL, seconds: number) => void>> = {
  // https://player.bilibili.com: t
  bilibili: ({ searchParams }, seconds) => searchParams.set("t", String(seconds)),
  // https://developers.google.com/youtube/player_parameters: start
  youtube: ({ searchParams }, seconds) => searchParams.set("start", String(seconds)),
  // https://help.vimeo.com/hc/en-us/articles/12426199699985: #t=
  vimeo: (address, seconds) => {
    address.hash = `t=${seconds}s`;
  },
};

/** Address of a host's player that starts at once, at the given second. */
export function playingAddress(embed: string, provider: string, seconds: number): string {
  const address = new URL(embed, location.href);
  address.searchParams.set("autoplay", "1");
  if (seconds > 0) startAt[provider]?.(address, seconds);
  return address.href;
}

/** A frame with a host's player. YouTube refuses to play where no referrer is sent. */
export function frameOf(address: string, title: string): HTMLIFrameElement {
  return Object.assign(document.createElement("iframe"), {
    src: address,
    title,
    allow: "autoplay; fullscreen; picture-in-picture; encrypted-media",
    allowFullscreen: true,
    referrerPolicy: "strict-origin-when-cross-origin",
  });
}

/** The browser's own player for a file. */
export function fileOf(source: string, title: string, seconds: number): HTMLVideoElement {
  const video = Object.assign(document.createElement("video"), { controls: true, autoplay: true, ariaLabel: title });
  video.src = seconds > 0 ? `${source.replace(/#.*$/s, "")}#t=${seconds}` : source;
  return video;
}
