/** The words of a search; browsers read those of hits from the box itself. */
export type SearchWords = Readonly<
  Record<
    | "label"
    | "placeholder"
    | "submit"
    | "close"
    | "filters"
    | "any"
    | "speaker"
    | "series"
    | "year"
    | "category"
    | "paper"
    | "language"
    | "video"
    | "none"
    | "hint"
    | "more"
    | "failed"
    | "one"
    | "other",
    string
  >
>;

/** The search itself: it stands on the page of that name, and a browser lays the same over other pages. */
export function SearchBox({ words }: { words: SearchWords }) {
  return (
    <div
      class="search needs-script"
      data-search
      data-one={words.one}
      data-other={words.other}
      data-none={words.none}
      data-hint={words.hint}
      data-failed={words.failed}
      data-close={words.close}
    >
      <form role="search" aria-label={words.label}>
        <div class="search-line">
          <input
            type="search"
            name="q"
            aria-label={words.label}
            placeholder={words.placeholder}
            autocomplete="off"
            spellcheck={false}
            enterkeyhint="search"
            maxlength={200}
          />
          <button type="submit">{words.submit}</button>
        </div>
        <details class="search-filters">
          <summary>{words.filters}</summary>
          <div>
            <Select name="series" label={words.series} any={words.any} />
            <Select name="year" label={words.year} any={words.any} />
            <Select name="category" label={words.category} any={words.any} />
            <Select name="language" label={words.language} any={words.any} hidden />
            <label>
              {words.speaker}
              <input type="text" name="speaker" list="search-speakers" autocomplete="off" />
            </label>
            <datalist id="search-speakers" />
            <label>
              {words.paper}
              <input type="text" name="paper" autocomplete="off" />
            </label>
            <label class="search-check">
              <input type="checkbox" name="video" value="yes" />
              {words.video}
            </label>
          </div>
        </details>
      </form>
      <p class="search-status" role="status" />
      <ol class="hits" />
      <button type="button" class="search-more" hidden>
        {words.more}
      </button>
    </div>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly hidden?: boolean;
}

/** Filled by script with what there is. */
function Select({ name, label, any, hidden = false }: SelectProps) {
  return (
    <label hidden={hidden}>
      {label}
      <select name={name}>
        <option value="">{any}</option>
      </select>
    </label>
  );
}
