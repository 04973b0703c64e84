import type { Cite } from "../../../scripts/shelf.ts";

export interface CiteWords {
  readonly cite: string;
  readonly copyCitation: string;
  readonly citationCopied: string;
}

/** How to cite a note or a paper, in the styles that readers ask for. */
export function CiteBox({ cite, words }: { cite: Cite; words: CiteWords }) {
  return (
    <details class="cite" data-copied={words.citationCopied}>
      <summary>{words.cite}</summary>
      <dl>
        {cite.styles.map(({ style, text }) => (
          <div>
            <dt>{style}</dt>
            <dd>
              <span>{text}</span>
              <CopyButton label={words.copyCitation} style={style} />
            </dd>
          </div>
        ))}
        <div>
          <dt>BibTeX</dt>
          <dd>
            <a href={cite.bibtex} type="application/x-bibtex">
              .bib
            </a>
            <CopyButton label={words.copyCitation} style="BibTeX" />
          </dd>
        </div>
      </dl>
      <p role="status" class="visually-hidden" />
    </details>
  );
}

function CopyButton({ label, style }: { label: string; style: string }) {
  return (
    <button type="button" class="needs-script" aria-label={`${label} ${style}`}>
      {label}
    </button>
  );
}
