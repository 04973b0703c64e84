import { crc32 } from "node:zlib";

/**
 * The id a post has always had on this kind of blog when nobody wrote one down: CRC-32 (IEEE 802.3) of the title in
 * UTF-8, as unsigned hexadecimal without leading zeros, like hexo-abbrlink's `crc32` with `hex`.
 */
export function abbrlinkOf(title: string): string {
  return crc32(Buffer.from(title, "utf8")).toString(16);
}
