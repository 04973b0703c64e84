/** Turns links to videos into players, only when the reader asks: nothing is fetched from the video's host before. */
export function setUpPlayers(): void {
  const figures = [...document.querySelectorAll<HTMLElement>('figure[data-talk="video"][data-embed]')];
  if (figures.length === 0) return;
  const start = secondsOf(new URLSearchParams(location.search).get("t"));
  figures.forEach((figure, at) => {
    const link = figure.querySelector("a");
    link?.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      play(figure, at === 0 ? start : undefined);
    });
  });
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const stamp = event.target.closest<HTMLElement>("a.timestamp[data-seconds]");
    if (stamp === null) return;
    event.preventDefault();
    play(playerFor(stamp, figures), Number(stamp.dataset["seconds"]));
  });
}

/** The player a timestamp means: the one that its link names, else the first. */
function playerFor(stamp: HTMLElement, figures: readonly HTMLElement[]): HTMLElement | undefined {
  const named = figures.find((figure) => {
    const link = figure.querySelector("a") ?? undefined;
    const target = figure.dataset["watch"] ?? link?.href;
    return (
      target !== undefined && stamp instanceof HTMLAnchorElement && stamp.href.startsWith(target.replace(/[?#].*$/, ""))
    );
  });
  return named ?? figures[0];
}

function play(figure: HTMLElement | undefined, seconds: number | undefined): void {
  const { embed, provider } = figure?.dataset ?? {};
  if (figure === undefined || embed === undefined) return;
  const player = provider === "file" ? fileOf(embed, seconds) : frameOf(figure, embed, seconds);
  figure.dataset["watch"] ??= figure.querySelector("a")?.href ?? "";
  figure.replaceChildren(player);
  figure.dataset["playing"] = "";
  player.focus();
  figure.scrollIntoView({ block: "nearest" });
}

function fileOf(source: string, seconds: number | undefined): HTMLVideoElement {
  const video = document.createElement("video");
  video.controls = true;
  video.autoplay = true;
  video.src = seconds === undefined ? source : `${source.replace(/#.*$/, "")}#t=${seconds}`;
  return video;
}

/** The name of the second a player starts at, by its host's own documents. */
const startParameter: Readonly<Record<string, string>> = { bilibili: "t", youtube: "start", tencent: "starttime" };

function frameOf(figure: HTMLElement, embed: string, seconds: number | undefined): HTMLIFrameElement {
  const address = new URL(embed, location.href);
  address.searchParams.set("autoplay", "1");
  const { provider = "" } = figure.dataset;
  if (seconds !== undefined && provider === "vimeo") address.hash = `t=${seconds}s`;
  else if (seconds !== undefined) address.searchParams.set(startParameter[provider] ?? "t", String(seconds));
  const frame = document.createElement("iframe");
  frame.src = address.href;
  frame.title = document.querySelector<HTMLElement>("[data-stage]")?.dataset["frame"] ?? document.title;
  frame.allow = "autoplay; fullscreen; picture-in-picture; encrypted-media";
  frame.allowFullscreen = true;
  frame.referrerPolicy = "strict-origin-when-cross-origin";
  return frame;
}

/** `754`, `12m34s` or `1h2m3s` as seconds. */
function secondsOf(text: string | null): number | undefined {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(text ?? "");
  if (match === null || text === null || text === "") return undefined;
  const [, hours = 0, minutes = 0, seconds = 0] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
