/** A file of the site that is known once its texts are made. */
export interface LateFile {
  readonly path: string;
  /** A text that changes when the file does; absent where the file is made faster than it is known to be the same. */
  readonly mark?: string;
  readonly data: () => string | Uint8Array | Promise<Uint8Array>;
}
