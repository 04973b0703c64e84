import type { IncomingMessage, ServerResponse } from "node:http";

import type { LiveState } from "./problem.ts";

/** Server-sent events to every open page. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export interface Channel {
  readonly state: LiveState;
  /** Tells every page, and those to come, how things are now. */
  tell(change: Partial<LiveState>): void;
  /** Answers a page that wants to be told. */
  join(request: IncomingMessage, response: ServerResponse): void;
  /** Lets every page go; each comes back by itself. */
  close(): void;
}

/** Milliseconds after which a page that lost the server asks for it again. */
const retry = 200;

/** Milliseconds between two signs of life, which keep the connection open through proxies. */
const pulse = 25_000;

export function openChannel(language: string): Channel {
  const pages = new Set<ServerResponse>();
  let state: LiveState = { version: "", problems: [], styles: false, files: false, language };
  const beat = setInterval(() => {
    for (const page of pages) page.write(":\n\n");
  }, pulse);
  beat.unref();
  return {
    get state() {
      return state;
    },
    tell: (change) => {
      state = { ...state, styles: false, files: false, ...change };
      for (const page of pages) page.write(event(state));
    },
    join: (request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      // A page that was away cannot know what it missed.
      response.write(`retry: ${retry}\n${event({ ...state, styles: true, files: false })}`);
      pages.add(response);
      request.on("close", () => pages.delete(response));
    },
    close: () => {
      clearInterval(beat);
      for (const page of pages) page.end();
      pages.clear();
    },
  };
}

function event(state: LiveState): string {
  return `data: ${JSON.stringify(state)}\n\n`;
}
