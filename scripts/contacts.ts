/** Origins of other sites that a piece of HTML names, each list sorted and without doubles. */
export interface Contacts {
  /** Contacted when the page is opened. */
  readonly images: readonly string[];
  readonly media: readonly string[];
  readonly frames: readonly string[];
  /** Contacted after a click on a player. */
  readonly players: readonly string[];
  readonly files: readonly string[];
}
