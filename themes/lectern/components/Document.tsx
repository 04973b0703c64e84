import type { ComponentChildren } from "preact";

import { Footer } from "./Footer.tsx";
import type { Frame } from "./frame.ts";
import { Head } from "./Head.tsx";
import { Header, Masthead } from "./Header.tsx";

interface Props {
  readonly frame: Frame;
  readonly children: ComponentChildren;
  /** The site's name stands large, as the page's heading. */
  readonly masthead?: boolean;
}

/** A whole page: head, header, main content, footer. */
export function Document({ frame, children, masthead = false }: Props) {
  return (
    <html lang={frame.language}>
      <Head frame={frame} />
      <body>
        <a class="skip" href="#content">
          {frame.words.skip}
        </a>
        {masthead ? <Masthead frame={frame} /> : <Header frame={frame} />}
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}
