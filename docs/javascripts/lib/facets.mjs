/* What is chosen of the archive, and how many events each further choice would leave. */

import { wordsOf } from "./fold.mjs";
import { firstDay, lastDay } from "./range.mjs";

/** The facets, in the order of the page: name in the address, and the values that an event has. */
export const FACETS = [
  { name: "kind", values: (event) => [event.kind] },
  { name: "period", values: (event, archive) => periodsOf(event, archive.periods) },
  { name: "place", values: (event) => event.within },
  { name: "actor", values: (event) => event.actors },
  { name: "party", values: (event) => event.parties },
  { name: "voices", values: (event) => [event.voices] },
  { name: "key", values: (event) => (event.key ? ["yes"] : []) },
  { name: "contested", values: (event) => (event.contested ? ["yes"] : []) },
];

function periodsOf(event, periods) {
  return Object.keys(periods).filter((id) => {
    const { from, to } = periods[id];
    return event.latest >= from && (!to || event.earliest <= to);
  });
}

/**
 * The archive of lib/records.mjs made ready for `sift`: `events` (those that stand), `values` (facet
 * → for each event its values), `titles` (folded words), `firstYear`, `lastYear`.
 */
export function prepare(archive) {
  const events = archive.events.filter((event) => !event.withdrawn);
  const values = FACETS.map((facet) => events.map((event) => facet.values(event, archive)));
  const years = events.map((event) => Number(event.earliest.slice(0, 4)));
  return {
    archive,
    events,
    values,
    years,
    titles: events.map((event) => folded(event.title).map((word) => ` ${word}`).join("")),
    firstYear: years.reduce((one, other) => Math.min(one, other), Infinity),
    lastYear: years.reduce((one, other) => Math.max(one, other), -Infinity),
  };
}

/**
 * What `wanted` leaves: {shown: positions of the events, counts: facet → Map value → events,
 * years: Map year → {all, shown}}.
 *
 * `wanted` has from and to (dates), words, and for each facet a list of values, of which an event
 * must have one. A value's count says how many events are left if it were chosen in its facet, so
 * it leaves its own facet's choices aside; so do the years with the range.
 */
export function sift(prepared, wanted) {
  const { events, values, titles, years } = prepared;
  const chosen = FACETS.map((facet) => wanted[facet.name]?.length && new Set(wanted[facet.name]));
  const from = wanted.from ? firstDay(wanted.from) : "";
  const to = wanted.to ? lastDay(wanted.to) : "9999-99-99";
  const words = folded(wanted.words ?? "");
  const counts = FACETS.map(() => new Map());
  const perYear = new Map();
  const shown = [];
  const OUT_OF_RANGE = FACETS.length;

  for (let at = 0; at < events.length; at++) {
    if (!words.every((word) => titles[at].includes(` ${word}`))) continue;
    const event = events[at];
    let [missed, only] = [0, -1];
    if (event.latest < from || event.earliest > to) [missed, only] = [1, OUT_OF_RANGE];
    for (let facet = 0; facet < FACETS.length && missed < 2; facet++) {
      const choice = chosen[facet];
      if (choice && !values[facet][at].some((value) => choice.has(value))) {
        missed += 1;
        only = facet;
      }
    }
    if (missed > 1) continue;
    if (missed === 0) shown.push(at);
    for (let facet = 0; facet < FACETS.length; facet++) {
      if (missed === 0 || only === facet) tally(counts[facet], values[facet][at]);
    }
    if (missed === 0 || only === OUT_OF_RANGE) {
      const year = perYear.get(years[at]) ?? { all: 0, shown: 0 };
      year.all += 1;
      year.shown += missed === 0 ? 1 : 0;
      perYear.set(years[at], year);
    }
  }
  const named = Object.fromEntries(FACETS.map((facet, at) => [facet.name, counts[at]]));
  return { shown, counts: named, years: perYear };
}

function folded(text) {
  return wordsOf(text).map((word) => word.folded);
}

function tally(counts, values) {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** The places of these events, each with how many of them: Map id → positions of the events. */
export function eventsByPlace(prepared, shown) {
  const found = new Map();
  for (const at of shown) {
    for (const place of prepared.events[at].places) {
      if (found.has(place)) found.get(place).push(at);
      else found.set(place, [at]);
    }
  }
  return found;
}
