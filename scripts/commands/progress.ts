import pc from "picocolors";

/** A terminal, or anything else that text is written to. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** A page is in work; `done` of `total` are behind it. */
  readonly page: (path: string, done: number, total: number) => void;
  /** Leaves the line as if nothing had been there. */
  readonly end: () => void;
}

/** Milliseconds a build may take before it is called long, and between two looks of the bar. */
const long = 500;
const beat = 80;

/** A line on a terminal with the count and the page in work, once a build is long; nothing anywhere else. */
export function createProgress(screen: Screen, isSilent: boolean, now: () => number = Date.now): Progress {
  if (screen.isTTY !== true || isSilent) return { page: () => {}, end: () => {} };
  let next = now() + long;
  let isShown = false;
  return {
    page: (path, done, total) => {
      const time = now();
      if (time < next) return;
      next = time + beat;
      isShown = true;
      screen.write(`\r\u001B[2K${lineOf(path, { done, total, columns: screen.columns || 80 })}`);
    },
    end: () => {
      if (isShown) screen.write("\r\u001B[2K");
      isShown = false;
    },
  };
}

interface Count {
  readonly done: number;
  readonly total: number;
  readonly columns: number;
}

const width = 24;

/** A bar, the count, and as much of the path's end as fits; Han characters take two columns. */
function lineOf(path: string, { done, total, columns }: Count): string {
  const full = Math.round((width * done) / Math.max(1, total));
  const count = ` ${String(done).padStart(String(total).length)}/${total} `;
  const room = Math.max(0, Math.floor((columns - width - count.length - 1) / 2));
  const end = path.slice(-room);
  return `${pc.green("█".repeat(full))}${pc.dim("░".repeat(width - full))}${count}${pc.dim(room === 0 ? "" : end)}`;
}
