/** https://github.com/fontello/wawoff2 */
declare module "wawoff2/decompress.js" {
  /** A WOFF2 file as TrueType; the bytes belong to the decoder and hold until the next call. */
  export default function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
