/* A few words of a text around what was looked for. */

import { wordsOf } from "./fold.mjs";

const LENGTH = 32;

/**
 * The part of `content` that has most of the `needles` (beginnings of folded words), as pieces
 * [{text, hit}] to be drawn one after the other. What stands before the end of `title` is left out:
 * it is shown anyway. With `needles` of which none is there, it is the beginning.
 */
export function excerpt(content, needles, title = "") {
  const head = content.indexOf(title);
  const text = content.slice(head < 0 ? 0 : head + title.length).replace(/^[\s.]+/u, "");
  const words = wordsOf(text).map((word) => ({
    ...word,
    needle: needles.findIndex((needle) => word.folded.startsWith(needle)),
  }));
  if (!words.length) return [];
  const first = bestStart(words);
  const last = Math.min(first + LENGTH, words.length) - 1;
  const pieces = [{ text: first ? "… " : "", hit: false }];
  let at = words[first].start;
  for (const word of words.slice(first, last + 1)) {
    if (word.needle < 0) continue;
    pieces.push({ text: text.slice(at, word.start), hit: false }, { text: text.slice(word.start, word.end), hit: true });
    at = word.end;
  }
  pieces.push({ text: text.slice(at, words[last].end) + (last < words.length - 1 ? " …" : "."), hit: false });
  return pieces.filter((piece) => piece.text);
}

/** Where to begin: a few words before the window with most different needles, else at the start. */
function bestStart(words) {
  let best = { at: 0, worth: 0 };
  for (const [at, word] of words.entries()) {
    if (word.needle < 0) continue;
    const here = words.slice(at, at + LENGTH - 6).map((one) => one.needle);
    const worth = new Set(here.filter((needle) => needle >= 0)).size;
    if (worth > best.worth) best = { at, worth };
  }
  return best.at < LENGTH / 2 ? 0 : best.at - 6;
}
