/* Which events answer a search, in which order, and how many there are of each sort. */

import { wordsOf } from "./fold.mjs";

const NAMED = 2;
const IN_ID = 1.5;
const KEY = 1;
const WORDS = 10;
const WITHDRAWN = 6;
const SOME = 0.3;
const MENTIONS = 4;

/**
 * The events that answer `understood` (see query.mjs), the best first: [{event, score}].
 *
 * `scores` is a Map of an event's `page` → how well its text holds the words, null where there are no
 * words; `mentions` for each span the pages whose text has the name, so that an event is found that
 * only mentions a place or person. An event has to answer every part.
 */
export function findEvents(events, understood, { scores = null, mentions = [] } = {}) {
  const { spans, range } = understood;
  const best = scores?.size ? Math.max(...scores.values()) : 1;
  const needles = needlesOf(understood);
  const wanted = needlesOf({ words: understood.words, spans: [] });
  const found = [];
  for (const event of events) {
    if (range && !overlaps(event, range)) continue;
    const words = event.id.split("-");
    const inId = (needle) => words.some((word) => word.startsWith(needle));
    if (scores && !scores.has(event.page) && !(wanted.length && wanted.every(inId))) continue;
    let score = scores ? (WORDS * (scores.get(event.page) ?? 0)) / best : 0;
    let answers = true;
    for (const [at, { records }] of spans.entries()) {
      if (records.some((record) => concerns(event, record))) score += NAMED;
      else if (!mentions[at]?.has(event.page)) answers = false;
    }
    if (!answers) continue;
    score += IN_ID * needles.filter(inId).length;
    score += (event.key ? KEY : 0) + Math.log10(event.origins + 1) - (event.withdrawn ? WITHDRAWN : 0);
    found.push({ event, score });
  }
  return found.sort((one, other) => other.score - one.score || before(one.event, other.event));
}

/**
 * Scores for pages that have at least half of the words, from the scores of each word alone. A page of
 * `all`, which has them all, keeps a better score than any of these.
 */
export function scoresOfSome(all, each) {
  const counts = new Map();
  for (const scores of each) for (const page of scores.keys()) counts.set(page, (counts.get(page) ?? 0) + 1);
  const best = Math.max(1, ...all.values());
  const some = [...counts].filter(([, count]) => 2 * count >= each.length);
  return new Map([...some.map(([page, count]) => [page, (SOME * best * count) / each.length]), ...all]);
}

/** The beginnings of words that a result should show: of the words and of the names meant. */
export function needlesOf({ words, spans }) {
  const names = spans.flatMap(({ text, records }) => [text, ...records.slice(0, 3).map((record) => plain(record))]);
  const all = [words, ...names].flatMap((text) => wordsOf(text)).map(({ folded }) => stem(folded));
  return [...new Set(all)].filter((needle) => needle.length > 2);
}

/** A word of English without its ending, as far as that can be told from the word alone. */
function stem(folded) {
  const bare = folded.replace(/(?:ings?|ed|es|s|e)$/u, "");
  return bare.length > 3 ? bare : folded;
}

/** What a text would call the records: of "A / B" both, of a person the surname. */
export function mentionsOf({ text, records }) {
  const written = records.flatMap((record) => {
    const names = plain(record).split(" / ");
    return record.kind === "person" ? names.map((name) => name.split(" ").at(-1)) : names;
  });
  const typed = /^[\p{Script=Latin}\s'’-]+$/u.test(text) ? [text.replace(/['’]s$/u, "")] : [];
  return [...new Set([...typed, ...written].map((name) => name.trim().toLowerCase()))].slice(0, MENTIONS);
}

function plain(record) {
  return record.name.replace(/\([^)]*\)/gu, "").replace(/, .*/u, "").trim();
}

function concerns(event, record) {
  return (record.kind === "place" ? event.within : event.actors).includes(record.id);
}

function overlaps(event, { from, to }) {
  return event.earliest <= to && (!from || event.latest >= from);
}

function before(one, other) {
  return one.earliest < other.earliest ? -1 : one.earliest > other.earliest ? 1 : 0;
}

/** Events whose title has all the words, where there is no index of the texts: Map page → score. */
export function titleScores(events, words) {
  const needles = needlesOf({ words, spans: [] });
  const scores = new Map();
  for (const event of events) {
    const title = wordsOf(event.title).map((word) => word.folded);
    if (needles.every((needle) => title.some((word) => word.startsWith(needle)))) scores.set(event.page, 1);
  }
  return scores;
}

/** `found` in the order chosen: "best" as it is, "newest" or "oldest". */
export function inOrder(found, order) {
  if (order === "oldest") return [...found].sort((one, other) => before(one.event, other.event));
  if (order === "newest") return [...found].sort((one, other) => before(other.event, one.event));
  return found;
}

/** `found` by the year in which each event begins: [[year, results]], years as they come. */
export function byYear(found) {
  const years = new Map();
  for (const one of found) {
    const year = one.event.earliest.slice(0, 4);
    if (!years.has(year)) years.set(year, []);
    years.get(year).push(one);
  }
  return [...years];
}

/** The fields by which results can be filtered, each with the words that hold for an event. */
export function filtersOf(index) {
  const periods = Object.entries(index.periods);
  return {
    period: {
      of: (event) => periods.filter(([, one]) => overlaps(event, { from: one.from, to: one.to ?? "9999" })).map(([id]) => id),
      label: (id) => index.periods[id]?.name ?? id,
      order: (one, other) => (index.periods[one[0]].from < index.periods[other[0]].from ? -1 : 1),
    },
    kind: { of: (event) => [event.kind], label: (id) => index.kinds[id] ?? id },
    place: { of: (event) => event.within, label: (id) => index.places.get(id)?.name ?? id },
    party: { of: (event) => event.parties, label: (id) => index.parties[id] ?? id },
  };
}

/** `found` without what the `chosen` words (field → word) leave out; `except` one field. */
export function filtered(found, chosen, filters, except = null) {
  const active = Object.entries(chosen).filter(([field, word]) => word && filters[field] && field !== except);
  return found.filter(({ event }) => active.every(([field, word]) => filters[field].of(event).includes(word)));
}

/** How many results each word of each field would leave: {field: [[word, label, count]]}. */
export function countsOf(found, chosen, filters) {
  return Object.fromEntries(
    Object.entries(filters).map(([field, filter]) => {
      const counts = new Map();
      for (const { event } of filtered(found, chosen, filters, field)) {
        for (const word of filter.of(event)) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      if (chosen[field] && !counts.has(chosen[field])) counts.set(chosen[field], 0);
      const sorted = [...counts].sort(filter.order ?? ((one, other) => other[1] - one[1]));
      return [field, sorted.map(([word, count]) => [word, filter.label(word), count])];
    }),
  );
}

/** The pages of the timeline for a range: [{uri, words, count}], as far as they are there. */
export function timelinePages(range, events) {
  if (!range || range.precision === "years") return [];
  const length = { day: 10, month: 7, year: 4 }[range.precision];
  const start = range.from.slice(0, length);
  const there = events.filter(
    (event) => event.earliest.startsWith(start) && event.latest <= range.to && event.latest >= range.from,
  );
  if (!there.length) return [];
  const names = { day: "day", month: "month", year: "year" };
  return [{ uri: `timeline/${start.replaceAll("-", "/")}/`, what: names[range.precision], from: range.from, count: there.length }];
}

