/** The rows of all pages of the list in their order, fetched once; of a page that cannot be had, none. */
export function rowsOfPages(own: readonly HTMLLIElement[], pages: readonly string[]): () => Promise<HTMLElement[]> {
  let all: Promise<HTMLElement[]> | undefined;
  const rows = async () => {
    const parts = await Promise.all(pages.map(async (page) => (isHere(page) ? [...own] : rowsAt(page))));
    return parts.flat();
  };
  return () => (all ??= pages.length < 2 ? Promise.resolve([...own]) : rows());
}

async function rowsAt(page: string): Promise<HTMLElement[]> {
  const response = await fetch(page).catch(() => undefined);
  if (response?.ok !== true) return [];
  const document = new DOMParser().parseFromString(await response.text(), "text/html");
  return [...document.querySelectorAll<HTMLLIElement>(".paper-rows > li")];
}

function isHere(page: string): boolean {
  return new URL(page, location.href).pathname === location.pathname;
}
