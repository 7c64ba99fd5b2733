/* The choices of the explore page in its address: read, cleaned, and written in one canonical form. */

import { choices, withChoices } from "./address.mjs";
import { FACETS } from "./facets.mjs";
import { isDate } from "./range.mjs";

const FIELDS = ["from", "to", "words", ...FACETS.map((facet) => facet.name)];

/** What can be chosen in each facet of an archive of lib/records.mjs: facet → Map value → label. */
export function labels(archive) {
  const named = (records) => new Map([...records].map(([id, record]) => [id, record.name]));
  return {
    kind: new Map(Object.entries(archive.kinds)),
    period: named(Object.entries(archive.periods).sort(inTime)),
    place: named(archive.places),
    actor: named(archive.actors),
    party: new Map(Object.entries(archive.parties)),
    voices: new Map(Object.entries(archive.voices)),
    key: new Map([["yes", "Key dates only"]]),
    contested: new Map([["yes", "Contested only"]]),
  };
}

function inTime([, one], [, other]) {
  return one.from < other.from ? -1 : 1;
}

/**
 * The choices in the query of an address. What the archive does not have is left out; a range whose
 * end is before its beginning is turned round.
 */
export function readChoices(search, known) {
  const found = choices(search, FIELDS);
  const wanted = { from: "", to: "", words: (found.words ?? "").trim() };
  for (const end of ["from", "to"]) if (isDate(found[end] ?? "")) wanted[end] = found[end];
  if (wanted.from && wanted.to && wanted.from > wanted.to) {
    [wanted.from, wanted.to] = [wanted.to, wanted.from];
  }
  for (const { name } of FACETS) {
    wanted[name] = (found[name] ?? "").split(" ").filter((value) => known[name].has(value));
  }
  return wanted;
}

/** The query for choices: the same choices always give the same text; "" for none. */
export function writeChoices(wanted) {
  const text = { from: wanted.from, to: wanted.to, words: wanted.words.trim() };
  for (const { name } of FACETS) text[name] = [...new Set(wanted[name])].sort().join(" ");
  return withChoices(text);
}

/** The choices with `value` of a facet put in or taken out. */
export function toggled(wanted, name, value) {
  const has = wanted[name].includes(value);
  const values = has ? wanted[name].filter((one) => one !== value) : [...wanted[name], value];
  return { ...wanted, [name]: values };
}

/** Whether anything is chosen. */
export function isAnything(wanted) {
  return writeChoices(wanted) !== "";
}
