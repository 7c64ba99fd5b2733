/* Names that may have been meant by a word that is none: told apart by one or two letters. */

import { scriptOf } from "./fold.mjs";

const SHORTEST = 5;
const LONG = 8;

/** Up to `most` names close to `word`, the closest first: [{name, records}]. */
export function namesLike(word, lexicon, most = 3) {
  const { folded } = word;
  if (folded.length < SHORTEST || lexicon.ordinary.has(folded) || /\d/.test(folded)) return [];
  const allowed = folded.length >= LONG ? 2 : 1;
  const script = scriptOf(folded);
  const found = [];
  for (const [single, { raw, records }] of lexicon.singles) {
    if (single[0] !== folded[0] || Math.abs(single.length - folded.length) > allowed) continue;
    if (single.length < SHORTEST || scriptOf(single) !== script) continue;
    const apart = distance(folded, single, allowed);
    if (apart <= allowed) found.push({ name: raw, apart, records: [...records] });
  }
  found.sort((one, other) => one.apart - other.apart || weight(other) - weight(one));
  return distinct(found).slice(0, most);
}

function distinct(found) {
  const seen = new Set();
  return found.filter(({ records }) => {
    const fresh = records.some((record) => !seen.has(record));
    for (const record of records) seen.add(record);
    return fresh;
  });
}

function weight({ records }) {
  return Math.max(...records.map((record) => record.events));
}

/** Letters to change, add, drop or swap to make `two` of `one`; anything above `most` is `most` + 1. */
export function distance(one, two, most) {
  let before = [];
  let last = Array.from({ length: two.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= two.length; j += 1) {
      const same = one[i - 1] === two[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[two.length];
}
