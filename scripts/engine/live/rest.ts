/** Work that can wait for a moment; the latest takes the place of what still waits. */
export interface Rest {
  /** Does the work after so many milliseconds, unless it is asked for before. */
  put(work: () => Promise<void>, wait: number): void;
  readonly isWaiting: boolean;
  /** Forgets what waits, and ends with what is at work. */
  stop(): Promise<void>;
  /** When everything is done; what waits is done at once. */
  done(): Promise<void>;
}

export function createRest(onError: (error: unknown) => void): Rest {
  let waiting: (() => Promise<void>) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  const forget = () => {
    clearTimeout(timer);
    const work = waiting;
    waiting = undefined;
    return work;
  };
  const done = () => {
    const work = forget();
    if (work !== undefined) working = working.then(work).catch(onError);
    return working;
  };
  return {
    get isWaiting() {
      return waiting !== undefined;
    },
    put: (work, wait) => {
      forget();
      waiting = work;
      timer = setTimeout(() => void done(), wait);
    },
    stop: () => {
      forget();
      return working;
    },
    done,
  };
}
