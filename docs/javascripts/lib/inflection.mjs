/* Endings of names in Russian, Armenian, Azerbaijani, Turkish, Georgian and English.

   A key says how a word may be compared: "=" and the word itself, "~" and what is left of it without
   the ending of the dictionary form. A name and a word of a query agree if they share a key. */

import { scriptOf } from "./fold.mjs";

const SHORTEST = 3;

const RUSSIAN = byLength(
  "а у ом е ы и ой ою ей ею ам ами ах ов ев ем ью ю я ям ями ях ь й о ого ому ым ую ые ых ыми его ему им ий ыи ая ое ои еи",
);
const ARMENIAN = byLength(
  "ի ին ից ում ով ը ն ու ուն ուց ուի վա իս իդ յի յին յից յում յով ս ներ ները ների ներից ներում",
);
const GEORGIAN = byLength("ი ში ს ის იდან დან ზე მა ით იც ად ისა სა თან");
const TURKIC = byLength(
  "da de dan den ta te tan ten nda nde ndan nden in un nin nun a e i u ya ye yi yu na ne ni nu la le yla yle daki deki taki teki ndaki ndeki",
);
// Without a letter that English lacks and without apostrophe, only endings that are hardly English.
const TURKIC_BARE = byLength("da de dan den nda nde ndan nden nin nun in un ya ye daki deki");
const SHORTEST_BARE = 4;

/** The keys under which a word of a name is found. */
export function keysOfName(folded) {
  const bare = dictionaryStem(folded);
  return bare.length >= SHORTEST ? [`=${folded}`, `~${bare}`] : [`=${folded}`];
}

/** The keys of a word in a query: itself, and itself without each ending that it may have. */
export function keysOfWord({ raw, folded }) {
  const keys = [`=${folded}`];
  const owned = raw.match(/^(.{3,})['’‘ʼ`´]\p{L}{0,5}$/u);
  for (const stem of stemsOf(folded, raw)) keys.push(`${stem.mark}${stem.text}`);
  return { keys, owner: owned ? owned[1] : null };
}

/** What may be left of a word without its ending: [{mark, text}]. */
export function stemsOf(folded, raw = folded) {
  switch (scriptOf(folded)) {
    case "cyrillic":
      return [{ mark: "~", text: folded }, ...without(folded, RUSSIAN, "~")];
    case "armenian":
      return [
        ...without(folded, ARMENIAN, "="),
        ...without(folded, ARMENIAN, "~"),
        ...without(folded, ARMENIAN, "=").flatMap(({ text }) =>
          text.endsWith("վ") ? [{ mark: "=", text: `${text.slice(0, -1)}ու` }] : [],
        ),
      ];
    case "georgian":
      return [
        { mark: "~", text: folded },
        ...without(folded, GEORGIAN, "="),
        ...without(folded, GEORGIAN, "~"),
      ];
    case "latin":
      return /^[a-z]+$/i.test(raw)
        ? without(folded, TURKIC_BARE, "=", SHORTEST_BARE)
        : without(folded, TURKIC, "=");
    default:
      return [];
  }
}

/** A name without the ending of its dictionary form, in scripts whose names change at the end. */
function dictionaryStem(folded) {
  switch (scriptOf(folded)) {
    case "cyrillic":
      return folded.replace(/(?:ыи|ии|ая|ое|[аяьиоеы])$/u, "");
    case "armenian":
      return folded.replace(/ի$/u, "");
    case "georgian":
      return folded.replace(/ი$/u, "");
    default:
      return "";
  }
}

function without(folded, endings, mark, shortest = SHORTEST) {
  return endings
    .filter((ending) => folded.endsWith(ending) && folded.length - ending.length >= shortest)
    .map((ending) => ({ mark, text: folded.slice(0, -ending.length) }));
}

function byLength(text) {
  return text.split(" ").sort((one, other) => other.length - one.length);
}
