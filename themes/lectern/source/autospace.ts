/**
 * The gap between Han and Latin letters, for browsers whose styles cannot make one: a margin on the letter before the
 * seam. No letter is added, so what is copied and searched stays as it is written.
 */
const han = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const latin = "\\p{Script=Latin}\\p{Script=Greek}\\p{Nd}";
const seam = new RegExp(`[${han}](?=[${latin}])|[${latin}](?=[${han}])`, "gu");
const left = "pre, code, kbd, samp, math, .math, svg, rt, sup, sub, textarea, script, style, .seam";

const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const texts: Text[] = [];
while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
for (const text of texts) if (text.parentElement?.closest(left) === null) space(text);

function space(text: Text): void {
  const seams = [...text.data.matchAll(seam)].reverse();
  for (const { 0: letter, index } of seams) {
    const own = text.splitText(index);
    own.splitText(letter.length);
    const gap = Object.assign(document.createElement("span"), { className: "seam" });
    own.replaceWith(gap);
    gap.append(own);
  }
}
