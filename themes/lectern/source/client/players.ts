import { clock, secondsOf } from "./clock.ts";
import { fileOf, frameOf, playingAddress } from "./embed.ts";

/** What the page's players tell others. */
export interface Players {
  /** The player that plays, else the first, from 1; and its second, as far as this page can know it: hosts do not say. */
  readonly now: () => { readonly video: number; readonly seconds: number };
}

interface Words {
  readonly play: string;
  readonly playFrom: string;
  readonly player: string;
}

interface Player {
  readonly figure: HTMLElement;
  /** Without a second it starts where the page was asked to start. */
  readonly play: (seconds?: number) => void;
  readonly stop: () => void;
  readonly now: () => number;
}

/** Turns links to videos into players; nothing is fetched from a video's host before the reader asks. */
export function setUpPlayers(): Players | undefined {
  const article = document.querySelector<HTMLElement>("article[data-play]");
  const { play = "", playFrom = "%s", player: name = "" } = article?.dataset ?? {};
  const query = new URLSearchParams(location.search);
  const asked = { video: Number(query.get("video") ?? 1), seconds: secondsOf(query.get("t") ?? "") ?? 0 };
  const figures = [...document.querySelectorAll<HTMLElement>('[data-talk="video"][data-embed]')];
  const players: Player[] = figures.map((figure, at) =>
    setUp(figure, {
      start: at + 1 === asked.video ? asked.seconds : 0,
      words: { play, playFrom, player: name },
      several: figures.length > 1,
      stopOthers: () => {
        for (const other of players) if (other.figure !== figure) other.stop();
      },
    }),
  );
  document.addEventListener("click", (event) => {
    const stamp = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.timestamp") : null;
    if (stamp === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const meant = playerOf(stamp, players);
    if (meant === undefined) return;
    event.preventDefault();
    meant.play(Number(stamp.dataset["seconds"]));
  });
  if (players.length === 0) return undefined;
  return {
    now: () => {
      const at = Math.max(
        0,
        players.findIndex(({ figure }) => "playing" in figure.dataset),
      );
      return { video: at + 1, seconds: players[at]?.now() ?? 0 };
    },
  };
}

interface SetUp {
  readonly start: number;
  readonly words: Words;
  /** Whether the page has other players, so that a button must say whose it is. */
  readonly several: boolean;
  readonly stopOthers: () => void;
}

/** A board with a button to play; the link below it still leads to the host. */
function setUp(figure: HTMLElement, { start, words, several, stopOthers }: SetUp): Player {
  const { embed = "", provider = "" } = figure.dataset;
  const caption = figure.querySelector("figcaption")?.textContent;
  const title = [words.player, caption ?? document.querySelector("h1")?.textContent].filter(Boolean).join(": ");
  const button = buttonOf(start > 0 ? words.playFrom.replace("%s", clock(start)) : words.play);
  const link = figure.querySelector("a")?.textContent;
  if (several && link) button.setAttribute("aria-label", `${button.textContent}: ${link}`);
  let screen: HTMLIFrameElement | HTMLVideoElement | undefined;
  let [from, since] = [start, 0];
  const play = (seconds = start) => {
    if (screen instanceof HTMLVideoElement) {
      screen.currentTime = seconds;
      void screen.play();
    } else {
      stopOthers();
      screen?.remove();
      screen =
        provider === "file" ? fileOf(embed, title, seconds) : frameOf(playingAddress(embed, provider, seconds), title);
      figure.append(screen);
      figure.dataset["playing"] = "";
      figure.closest(".players")?.classList.add("playing");
      button.hidden = true;
    }
    [from, since] = [seconds, performance.now()];
    figure.scrollIntoView({ block: "nearest" });
    screen.focus({ preventScroll: true });
  };
  const stop = () => {
    screen?.remove();
    screen = undefined;
    delete figure.dataset["playing"];
    button.hidden = false;
  };
  const now = () => {
    if (screen instanceof HTMLVideoElement) return screen.currentTime;
    return screen === undefined ? from : from + (performance.now() - since) / 1000;
  };
  button.addEventListener("click", () => play());
  figure.prepend(button);
  return { figure, play, stop, now };
}

function buttonOf(label: string): HTMLButtonElement {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "play" });
  button.append(Object.assign(document.createElement("span"), { textContent: label }));
  return button;
}

/** The video whose address the timestamp has, but for the second; else the nearest before it, else the first. */
function playerOf(stamp: HTMLAnchorElement, players: readonly Player[]): Player | undefined {
  const named = players.find(({ figure }) => {
    const link = figure.querySelector<HTMLAnchorElement>("a[href]");
    return link !== null && withoutTime(link.href) === withoutTime(stamp.href);
  });
  const before = players.filter(
    ({ figure }) => figure.compareDocumentPosition(stamp) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return named ?? before.pop() ?? players[0];
}

function withoutTime(link: string): string {
  const address = new URL(link, location.href);
  for (const name of ["t", "start"]) address.searchParams.delete(name);
  return address.origin + address.pathname + address.search;
}
