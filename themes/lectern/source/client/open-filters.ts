/** The code of the filters comes with the first click on one, or where the address asks for one; the links lead there without it. */
export function setUpFilters(): void {
  const nav = document.querySelector<HTMLElement>(".filters");
  const script = nav?.dataset["script"];
  if (nav === null || script === undefined) return;
  if (new URLSearchParams(location.search).has("in")) return void import(script);
  const open = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    nav.removeEventListener("click", open);
    import(script).then(
      () => link.click(),
      () => location.assign(link.href),
    );
  };
  nav.addEventListener("click", open);
}
