import { Counter } from "./Counter.tsx";
import type { Frame } from "./frame.ts";

/** Whose site it is, and under which licence. */
export function Footer({ frame: { site, footer, words } }: { frame: Frame }) {
  const { text, list, counter, licence } = footer;
  return (
    <footer class="site-footer">
      <p>
        <a href={site.href}>{site.title}</a>
        {text === "" ? null : <span>{text}</span>}
        {list === undefined ? null : (
          <span>
            <a href={list.href}>{list.text}</a>
          </span>
        )}
      </p>
      {licence === undefined ? null : (
        <p>
          {words.licence}{" "}
          <a href={licence.url} rel="license noopener">
            {licence.name}
          </a>
        </p>
      )}
      {counter === undefined ? null : <Counter {...counter} />}
    </footer>
  );
}
