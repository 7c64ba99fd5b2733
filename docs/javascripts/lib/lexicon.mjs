/* The lexicon of names: made once from /data/v1/names.json, then asked which names begin at a word. */

import { fold, scriptOf, skeletons, wordsOf } from "./fold.mjs";
import { keysOfName, keysOfWord, stemsOf } from "./inflection.mjs";
import { rows, withId } from "./records.mjs";
import { COMMON_WORDS, STOP_WORDS } from "./stop-words.mjs";

const SHORTEST = 3;
const SHORTEST_SOUND = 5;
// What follows a surname or is none.
const NO_SURNAME = /^(?:[ivx]+|jr|sr|oglu|bey)$/;

// How well a name was met: as written, in an inflected form, by its sound.
const [EXACT, INFLECTED, SOUND] = [3, 2, 1];

/**
 * The lexicon of `names`, the content of names.json: {records, byFirst, singles}. A record has id,
 * kind (place, person, body), name, uri, events and spellings.
 */
export function makeLexicon(names) {
  const ordinary = new Set([...names.ordinary, ...COMMON_WORDS, ...STOP_WORDS].map(fold));
  const records = rows(names.records).map((record) => ({
    ...withId(record),
    uri: `${record.kind === "place" ? "places" : "actors"}/${withId(record).id}/`,
  }));
  const byFirst = new Map();
  const singles = new Map();
  for (const record of records) {
    for (const form of formsOf(record)) {
      if (form.words.length === 1) {
        const { folded, raw } = form.words[0];
        if (folded.length < 3 && !/^\p{Lu}{2}$/u.test(raw)) continue;
        if (ordinary.has(folded)) continue;
        if (!singles.has(folded)) singles.set(folded, { raw, records: new Set() });
        singles.get(folded).records.add(record);
      }
      const keys = form.words.map(keysOf);
      for (const key of keys[0]) {
        if (!byFirst.has(key)) byFirst.set(key, []);
        byFirst.get(key).push({ keys, record });
      }
    }
  }
  return { records, byFirst, singles, ordinary };
}

/** All names of a record as words; a person also by surname, "A / B" as A and as B. */
function formsOf(record) {
  const seen = new Set();
  const forms = [];
  for (const spelling of [record.name, ...record.spellings]) {
    for (const name of alternatives(spelling.replace(/\([^)]*\)/gu, " "))) {
      add(wordsOf(name));
      if (record.kind === "person") add(surname(name));
    }
  }
  return forms;

  function add(words) {
    const form = words.map((word) => word.folded).join(" ");
    if (!form || seen.has(form)) return;
    seen.add(form);
    forms.push({ words });
  }
}

/** "A / B" is A and B; "C, A / B" is C, "C A" and "C B". */
function alternatives(name) {
  const [head, tail] = name.split(/, (.*)/su);
  const ends = (tail ?? "").split(" / ");
  return tail ? [head, ...ends.map((end) => `${head} ${end}`)] : head.split(" / ");
}

function surname(name) {
  const parts = name.trim().split(/\s+/u);
  while (parts.length > 1 && NO_SURNAME.test(fold(parts.at(-1)))) parts.pop();
  const words = wordsOf(parts.at(-1));
  return words.some((word) => word.folded.length > 2) ? words : [];
}

function keysOf({ raw, folded }) {
  const keys = keysOfName(folded);
  if (scriptOf(folded) === "latin") keys.push(...soundKeys([raw]));
  return new Set(keys);
}

function soundKeys(words) {
  return words.flatMap((word) => skeletons(word)).map((sound) => `≈${sound}`);
}

/** The keys of a word of a query, each with how well it meets a name: Map key → quality. */
function queryKeys(word, ordinary) {
  const found = new Map();
  const { keys, owner } = keysOfWord(word);
  keys.forEach((key, at) => found.set(key, at === 0 ? EXACT : INFLECTED));
  if (owner) found.set(`=${fold(owner)}`, EXACT);
  const stems = isEnglish(word) ? [] : stemsOf(word.folded, word.raw).map(({ text }) => word.raw.slice(0, text.length));
  if (!ordinary.has(word.folded)) {
    for (const key of soundKeys([owner ?? word.raw, ...stems])) {
      if (!found.has(key)) found.set(key, SOUND);
    }
  }
  return found;
}

/**
 * The names in `words`, the longest first found from the left: [{first, last, records}], where records
 * are those met best, the one with most events first.
 */
export function namesIn(words, lexicon) {
  const keys = words.map((word) => queryKeys(word, lexicon.ordinary));
  const found = [];
  for (let at = 0; at < words.length; at += 1) {
    const hit = longestAt(at, words, keys, lexicon);
    if (!hit) continue;
    found.push(hit);
    at = hit.last;
  }
  return found;
}

function longestAt(at, words, keys, lexicon) {
  let best = null;
  for (const [key, quality] of keys[at]) {
    for (const form of lexicon.byFirst.get(key) ?? []) {
      const length = form.keys.length;
      if (at + length > words.length || (best && length < best.length)) continue;
      const rest = form.keys.slice(1).map((options, more) => meeting(keys[at + 1 + more], options));
      const worst = Math.min(quality, ...rest);
      if (worst === 0 || (length === 1 && isOrdinary(words[at], key, lexicon))) continue;
      const better = !best || length > best.length || worst > best.quality;
      if (better) best = { length, quality: worst, records: new Set() };
      if (worst === best.quality) best.records.add(form.record);
    }
  }
  if (!best) return null;
  const records = [...best.records].sort((one, other) => other.events - one.events);
  return { first: at, last: at + best.length - 1, records };
}

function meeting(keys, options) {
  let best = 0;
  for (const [key, quality] of keys) {
    if (quality > best && options.has(key)) best = quality;
  }
  return best;
}

/** Whether a word alone is no name: a common word, or too short to be told by what is left of it. */
function isOrdinary(word, key, { ordinary }) {
  const shortest = key.startsWith("≈") ? SHORTEST_SOUND : SHORTEST;
  return ordinary.has(word.folded) || ordinary.has(key.slice(1)) || key.length <= shortest;
}

/** Whether a word may be English, whose names do not change but for the apostrophe. */
function isEnglish({ raw }) {
  return /^[a-z'’]+$/i.test(raw);
}
