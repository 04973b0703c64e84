/** On the page that says that there is no network: the pages that this browser has kept, the last read first. */
async function listKept(list: HTMLElement): Promise<void> {
  const cache = await caches.open(list.dataset["cache"] ?? "");
  const pages = [...(await cache.keys())].reverse();
  for (const { url } of pages) {
    const html = await (await cache.match(url))?.text();
    const title = html === undefined ? "" : new DOMParser().parseFromString(html, "text/html").title;
    const item = document.createElement("li");
    item.append(Object.assign(document.createElement("a"), { href: url, textContent: title || decodeURI(url) }));
    list.append(item);
  }
  list.parentElement?.toggleAttribute("hidden", pages.length === 0);
}

const keptList = document.querySelector<HTMLElement>("[data-cache]");
if (keptList !== null && "caches" in globalThis) void listKept(keptList);
