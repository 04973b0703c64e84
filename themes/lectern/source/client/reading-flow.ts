/**
 * Lets the keyboard go through a phone's masthead as the eye does, where the browser can. What stands there is switched by
 * script anyhow, and a style sheet that names so new a property is no valid one yet.
 * https://drafts.csswg.org/css-display-4/#reading-flow
 */
export function setUpReadingFlow(): void {
  document.querySelector<HTMLElement>(".site-header")?.style.setProperty("reading-flow", "flex-visual");
}
