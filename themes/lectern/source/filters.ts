/** Shows the notes of a category in place of the first page's, without leaving it; the links lead there without script. */
const filters = document.querySelector<HTMLElement>(".filters");
const list = document.querySelector<HTMLElement>(".latest");
if (filters !== null && list !== null) setUp(filters, list);

function setUp(nav: HTMLElement, list: HTMLElement): void {
  const own = [...list.childNodes];
  const [all, ...links] = nav.querySelectorAll("a");
  const status = nav.querySelector("[role=status]");
  let asked = 0;

  const show = async (href: string) => {
    const turn = (asked += 1);
    const nodes = href === all?.href ? own : await listOf(href);
    if (turn !== asked) return;
    if (nodes === undefined) return location.assign(href);
    list.replaceChildren(...nodes);
    for (const link of [all, ...links]) {
      if (link !== undefined && href.startsWith(link.href) && (link !== all || href === all.href)) {
        link.setAttribute("aria-current", "true");
      } else link?.removeAttribute("aria-current");
    }
    if (status !== null) status.textContent = nav.querySelector("[aria-current]")?.textContent ?? "";
  };

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const isMeant = link?.matches(".filters a, .latest .shelves a") === true;
    if (!isMeant || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const place =
      link === all ? location.pathname : `?in=${encodeURIComponent(decodeURI(new URL(link.href).pathname))}`;
    history.pushState(null, "", place);
    void show(link.href);
  });
  addEventListener("popstate", () => void show(placeOf() ?? all?.href ?? ""));
  const place = placeOf();
  if (place !== undefined) void show(place);

  /** The category in the page's address, only where a filter stands above it. */
  function placeOf(): string | undefined {
    const path = new URLSearchParams(location.search).get("in");
    const href = path === null ? "" : new URL(path, location.href).href;
    return links.some((link) => href.startsWith(link.href)) ? href : undefined;
  }
}

/** What a category's page lists, with the categories in it and the way to further pages; undefined where it cannot be had. */
async function listOf(href: string): Promise<Node[] | undefined> {
  const response = await fetch(href).catch(() => undefined);
  if (response?.ok !== true) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const parts = [...page.querySelectorAll("main > :is(.shelves, .entries, .pager)")];
  return parts.length === 0 ? undefined : parts;
}
