/** Services of other sites that the theme's settings switch on: comments and counters. A page asks them for nothing before its reader does. */
export interface Services {
  readonly comments: CommentService | undefined;
  readonly counters: readonly CounterService[];
}

/** Origins that a service needs once it is asked for. */
export interface ServiceOrigins {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly images: readonly string[];
  readonly connections: readonly string[];
  readonly frames: readonly string[];
}

export interface CommentService {
  readonly kind: "giscus" | "waline" | "twikoo";
  /** Whom the reader turns to, for the reader. */
  readonly host: string;
  readonly load: "click" | "scroll";
  /** What the browser's part needs to know. */
  readonly options: Readonly<Record<string, string | boolean>>;
  readonly origins: ServiceOrigins;
}

export interface CounterService {
  readonly kind: "umami" | "plausible" | "baidu";
  readonly host: string;
  readonly options: Readonly<Record<string, string>>;
  readonly origins: ServiceOrigins;
}

export const noServices: Services = { comments: undefined, counters: [] };

/** The origins of several services together. */
export function allOrigins(some: readonly ServiceOrigins[]): ServiceOrigins {
  const of = (kind: keyof ServiceOrigins) => [...new Set(some.flatMap((origins) => origins[kind]))].sort();
  return {
    scripts: of("scripts"),
    styles: of("styles"),
    images: of("images"),
    connections: of("connections"),
    frames: of("frames"),
  };
}

/** The origins of a service that needs none. */
export const noOrigins: ServiceOrigins = { scripts: [], styles: [], images: [], connections: [], frames: [] };
