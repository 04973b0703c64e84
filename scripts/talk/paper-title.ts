export interface PaperTitle {
  readonly title: string;
  readonly authors: string | null;
  readonly venue: string | null;
  readonly year: number | null;
}

/** A paper's title line: `Title ：Subtitle. [A, B] (2007)`, `Title (ICML 2021)`, `Title [NeurIPS’20 Oral]`. Only what the line says. */
export function readPaperTitle(line: string): PaperTitle {
  let title = line.trim();
  let [authors, venue, year]: [string | null, string | null, number | null] = [null, null, null];
  for (let turn = 0; turn < 3; turn += 1) {
    const [whole, round, square] = tail.exec(title) ?? [];
    if (whole === undefined) break;
    const text = (round ?? square ?? "").trim();
    const place: Place | undefined =
      venue === null && year === null ? readVenue(text, square !== undefined) : undefined;
    if (place !== undefined) ({ venue, year } = place);
    else if (authors === null && areAuthors(text, square !== undefined)) authors = text;
    else break;
    title = title.slice(0, title.length - whole.length).trimEnd();
  }
  if (venue === null && year === null) ({ title, venue, year } = looseVenue(title));
  if (venue === null && year === null) ({ title, venue, year } = leadingVenue(title));
  return { title: foldTitle(title), authors, venue, year };
}

/** One spelling of a title: single spaces, a half-width colon and a space between Latin words. */
export function foldTitle(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .replace(/ ?[:：] ?(?=[^\p{Script=Han}\s/])/gu, (colon, at: number, whole: string) =>
      isBetweenLetters(whole, at, at + colon.length) || colon.includes("：") || colon.startsWith(" ") ? ": " : colon,
    )
    .replace(/ ?([：]) ?(?=\p{Script=Han})/gu, "$1")
    .trim();
}

function isBetweenLetters(text: string, start: number, end: number): boolean {
  return /[\p{L}\d)]/u.test(text.charAt(start - 1)) && /\p{L}/u.test(text.charAt(end));
}

interface Place {
  readonly venue: string | null;
  readonly year: number | null;
}

/** `ICML 2021`, `CVPR’20 Oral`, `2007`, `arXiv`; in square brackets any single word is a venue. */
function readVenue(text: string, square: boolean): Place | undefined {
  if (/^(?:19|20)\d\d$/.test(text)) return { venue: null, year: Number(text) };
  const [whole, name = "", full, short, note = ""] =
    /^(\p{L}[\p{L}&@+/. -]{0,60}?)[\s,，-]*(?:((?:19|20)\d\d)|['’‘`´]\s?(\d\d))(?:[\s,，]*(\p{L}[\p{L} -]{0,30}))?$/u.exec(
      text,
    ) ?? [];
  if (whole !== undefined && !/\bet al\b|^\p{Lu}\p{Ll}+ (?:and|&) \p{Lu}\p{Ll}+$/u.test(name)) {
    const year = full === undefined ? 2000 + Number(short) - (Number(short) > 60 ? 100 : 0) : Number(full);
    return { venue: [name.trim(), note.trim()].filter((part) => part !== "").join(" "), year };
  }
  const [, yearFirst, venue] = /^((?:19|20)\d\d)[\s,，-]+(\p{L}[\p{L}&@+/. -]{1,60})$/u.exec(text) ?? [];
  if (venue !== undefined) return { venue: venue.trim(), year: Number(yearFirst) };
  const [, meeting, short2] = shortKnown.exec(text) ?? [];
  if (meeting !== undefined) return { venue: meeting, year: 2000 + Number(short2) };
  if (known.test(text) || (square && !notVenue.test(text) && /^\p{L}[\p{L}\d-]{1,20}$/u.test(text)))
    return { venue: text, year: null };
  return undefined;
}

/** A list of people: commas, `and`, `et al.`, initials. */
function areAuthors(text: string, square: boolean): boolean {
  if (/\bet al\b|等$/u.test(text)) return true;
  const isList = /[,，、;]|\band\b|&/.test(text) && /\p{Lu}|\p{Script=Han}/u.test(text);
  return (
    isList &&
    (square || /^\p{Lu}[\p{L}.'’ -]*(?:(?:,| and| &) \p{Lu}[\p{L}.'’ -]*)+$/u.test(text)) &&
    text.length <= 400
  );
}

/** `Title, CVPR 2020`, for meetings everyone knows. */
function looseVenue(title: string): { title: string } & Place {
  const [whole, name, year] = (/\d\d\.?$/.test(title) ? loose.exec(title) : null) ?? [];
  if (whole === undefined || name === undefined) return { title, venue: null, year: null };
  return { title: title.slice(0, title.length - whole.length), venue: name, year: Number(year) };
}

/** `[ICML 2020] Title`, `【CVPR2019】Title`. */
function leadingVenue(title: string): { title: string } & Place {
  const [whole, text] = /^[[【]([^[\]【】]{3,40})[\]】]\s*(?=\S)/.exec(title) ?? [];
  const place = text === undefined ? undefined : readVenue(text.trim(), false);
  if (whole === undefined || place === undefined || place.year === null) return { title, venue: null, year: null };
  return { title: title.slice(whole.length), ...place };
}

const names =
  "ICML|NeurIPS|NIPS|ICLR|CVPR|ICCV|ECCV|WACV|BMVC|ACL|EMNLP|NAACL|EACL|COLING|CoNLL|TACL|AAAI|IJCAI|KDD|WWW|SIGIR|CIKM|WSDM|RecSys|ICDM|SIGMOD|VLDB|ICDE|SIGGRAPH|ICRA|IROS|CoRL|RSS|ICASSP|Interspeech|INTERSPEECH|UAI|AISTATS|COLT|JMLR|TPAMI|IJCV|TKDE|USENIX Security|USENIX|NDSS|CCS|OSDI|SOSP|NSDI|SIGCOMM|CHI|UIST|MICCAI|MM|ACM MM|Nature|Science|Cell|PNAS|arXiv|Arxiv|arxiv|ArXiv|TMLR";
const known = new RegExp(`^(?:${names})$`, "u");
/** `Title, CVPR 2020` */
const loose = new RegExp(String.raw`\s*[,，.。—–-]{1,3}\s*(?:In\s)?(${names})[\s'’-]{0,2}((?:19|20)\d\d)\.?$`, "u");
/** `AAAI-20`, for meetings everyone knows. */
const shortKnown = new RegExp(String.raw`^(${names})[- ]?([012]\d)$`, "u");
const notVenue =
  /^(?:code|pdf|link|paper|slides?|video|project|page|homepage|github|blog|web|demo|dataset|data|poster|bib|bibtex|oral|spotlight|doi|代码|链接|论文|项目)$/i;
const tail = /\s*(?:[(（]([^()（）]{2,400})[)）]|[[【]([^[\]【】]{2,400})[\]】])\s*[.。]?$/u;
