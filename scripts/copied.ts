/** The same text in one piece of its own: one that was cut from another, or joined from pieces, keeps all of those in memory. */
export function copied(text: string): string {
  return Buffer.from(text).toString();
}
