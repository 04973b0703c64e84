import type { Frame } from "./frame.ts";

/** Licence and the colour switch, which a script shows where it can work. */
export function Footer({ frame: { site, licence, words } }: { frame: Frame }) {
  return (
    <footer class="site-footer">
      <p>
        {site.title}
        {licence === undefined ? null : (
          <>
            {" · "}
            {words.licence}{" "}
            <a href={licence.url} rel="license noopener">
              {licence.name}
            </a>
          </>
        )}
      </p>
      <fieldset class="scheme" hidden data-scheme>
        <legend>{words.scheme}</legend>
        {(["auto", "light", "dark"] as const).map((scheme) => (
          <label>
            <input type="radio" name="scheme" value={scheme} />
            <span>{words[scheme]}</span>
          </label>
        ))}
      </fieldset>
    </footer>
  );
}
