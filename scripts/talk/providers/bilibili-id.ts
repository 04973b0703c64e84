// The two names of one video: https://github.com/SocialSisterYi/bilibili-API-collect/blob/master/docs/misc/bvid_desc.md
const key = 23442827791579n;
const mask = 2251799813685247n;
const alphabet = "FcwAPNKTMug3GV5Lj7EJnHpWsx4tb8haYeviqBz6rkCy12mUSDQX9RdoZf";
const base = 58n;

/** `59379123` → `BV1pt411G7Zj`; undefined for what is no id. */
export function bvidOf(aid: string): string | undefined {
  if (!/^[1-9]\d{0,15}$/.test(aid) || BigInt(aid) > mask) return undefined;
  let rest = ((mask + 1n) | BigInt(aid)) ^ key;
  const digits: string[] = [];
  for (let at = 0; at < 9; at += 1) {
    digits.unshift(alphabet.charAt(Number(rest % base)));
    rest /= base;
  }
  return `BV1${swapped(digits).join("")}`;
}

/** `BV1pt411G7Zj` → `59379123`; undefined for what is no id. */
export function aidOf(bvid: string): string | undefined {
  if (!/^BV1[0-9A-Za-z]{9}$/.test(bvid)) return undefined;
  const digits = swapped(bvid.slice(3).split("")).map((digit) => alphabet.indexOf(digit));
  const number = digits.reduce((sum, digit) => sum * base + BigInt(digit), 0n);
  const aid = String((number ^ key) & mask);
  return bvidOf(aid) === bvid ? aid : undefined;
}

/** Positions 3 and 9, and 4 and 7, of the whole id change places. */
function swapped(digits: readonly string[]): string[] {
  const order = [6, 4, 2, 3, 1, 5, 0, 7, 8];
  return order.map((from) => digits[from] ?? "");
}
