import { clock, secondsOf } from "./clock.ts";
import type { Players } from "./players.ts";

/** Copies a link to this page at a second of its video. The time shown follows the player until the reader writes another. */
export function setUpCue(players: Players | undefined): void {
  const form = document.querySelector<HTMLFormElement>(".cue");
  const input = form?.querySelector("input");
  const status = form?.querySelector("[role=status]");
  if (!form || !input || !status) return;
  if (players === undefined) {
    form.hidden = true;
    return;
  }
  let written = false;
  const follow = () => {
    if (!written && document.activeElement !== input) input.value = clock(players.now().seconds);
  };
  follow();
  setInterval(follow, 1000);
  input.addEventListener("input", () => {
    written = input.value.trim() !== "";
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const now = players.now();
    const seconds = Math.floor(secondsOf(input.value) ?? now.seconds);
    input.value = clock(seconds);
    const video = now.video === 1 ? "" : `video=${now.video}&`;
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}?${video}t=${seconds}`);
    status.textContent = form.dataset["copied"] ?? "";
    setTimeout(() => {
      status.textContent = "";
    }, 4000);
  });
}
