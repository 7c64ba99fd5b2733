/* What a reader means by the words of a search: names of the registers, a date, and what is left. */

import { dateIn } from "./dates.mjs";
import { wordsOf } from "./fold.mjs";
import { makeLexicon, namesIn } from "./lexicon.mjs";
import { STOP_WORDS } from "./stop-words.mjs";
import { namesLike } from "./typos.mjs";

const lexicons = new WeakMap();
const EMPTY = new Set(STOP_WORDS);

/**
 * Understands `text` by `names`, the content of /data/v1/names.json.
 *
 * Returns {places, actors, range, words, suggestions, spans}: ids of the places and of the actors
 * that are named; the range of days, {from, to, precision, text} or null; the words that are no
 * names, without those that say nothing; for words that look like a name with a typo [{text,
 * instead, query}], never taken by themselves; and `spans`, a part of the text each: {text, records,
 * without}, where records are all that may be meant and `without` is the query without it.
 */
export function understand(text, names) {
  if (!lexicons.has(names)) lexicons.set(names, makeLexicon(names));
  const lexicon = lexicons.get(names);
  const date = dateIn(text);
  const pieces = date ? [text.slice(0, date.start), text.slice(date.end)] : [text];
  const spans = [];
  const left = [];
  let offset = 0;
  for (const piece of pieces) {
    const words = wordsOf(piece).map((word) => ({
      ...word,
      start: word.start + offset,
      end: word.end + offset,
    }));
    const found = namesIn(words, lexicon);
    const taken = new Set();
    for (const { first, last, records } of found) {
      for (let at = first; at <= last; at += 1) taken.add(at);
      const [start, end] = [words[first].start, words[last].end];
      spans.push({ text: text.slice(start, end), records, without: cut(text, start, end), start, end });
    }
    left.push(...words.filter((word, at) => !taken.has(at) && !EMPTY.has(word.folded)));
    offset = date?.end ?? 0;
  }
  const of = (...kinds) => [
    ...new Set(spans.flatMap(({ records }) => records.filter((one) => kinds.includes(one.kind)).map((one) => one.id))),
  ];
  return {
    places: of("place"),
    actors: of("person", "body"),
    range: date && {
      from: date.from,
      to: date.to,
      precision: date.precision,
      text: text.slice(date.start, date.end),
      without: cut(text, date.start, date.end),
    },
    words: left.map((word) => word.raw).join(" "),
    suggestions: left.flatMap((word) =>
      namesLike(word, lexicon).map(({ name }) => ({
        text: word.raw,
        instead: name,
        query: text.slice(0, word.start) + name + text.slice(word.end),
      })),
    ),
    spans,
  };
}

function cut(text, start, end) {
  return `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/gu, " ").trim();
}
