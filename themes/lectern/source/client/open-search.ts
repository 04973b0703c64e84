/** `/`, Ctrl+K and the header's link open the search; its code comes with the first call. */
export function setUpSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>(".search-open");
  const script = link?.dataset["script"];
  if (link === null || script === undefined) return;
  const open = (event: Event) => {
    event.preventDefault();
    import(script).then(
      () => link.dispatchEvent(new Event("search")),
      () => location.assign(link.href),
    );
  };
  link.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
    if (altKey || isComposing) return;
    const isTyping = target instanceof Element && target.matches("input, textarea, select, [contenteditable]");
    if (ctrlKey || metaKey ? key === "k" : key === "/" && !isTyping) open(event);
  });
}
