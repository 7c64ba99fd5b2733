/* Records from the columns of /data/v1/index.json, for search and explore. */

import { inWords } from "./date-words.mjs";

/** The latest day of what has no known end. */
export const OPEN_END = "9999-12-31";

/** Objects from columns of equal length: [{id, name, …}] for {id: […], name: […]}. */
export function rows(columns) {
  const names = Object.keys(columns);
  return columns[names[0]].map((_, at) =>
    Object.fromEntries(names.map((name) => [name, columns[name][at]])),
  );
}

/**
 * The index as records: {kinds, voices, parties, periods, places, actors, events}; places and
 * actors are Maps id → record, a place with `lineage`: the ids of itself and of all places in which
 * it lies. An event has id, uri, title, date (in words), earliest and latest (ISO days; OPEN_END
 * while it lasts), kind, places (ids), within (ids with all enclosing places), actors (ids), parties,
 * voices, evidence (in words), origins, key, contested, withdrawn.
 */
export function readIndex(index) {
  const places = rows(index.places).map(withId);
  const actors = rows(index.actors).map(withId);
  const evidence = rows(index.evidence);
  for (const place of places) place.lineage = lineage(place, places);
  const events = rows(index.events).map((event) => {
    const there = event.places.map((at) => places[at]);
    const present = event.actors.map((at) => actors[at]);
    const earliest = event.earliest || event.id.slice(0, 10);
    return {
      ...event,
      uri: `events/${event.id}/`,
      date: event.date || inWords(earliest),
      earliest,
      latest: event.latest === null ? OPEN_END : event.latest || earliest,
      places: there.map((place) => place.id),
      within: [...new Set(there.flatMap((place) => place.lineage))],
      actors: present.map((actor) => actor.id),
      parties: [...new Set(present.map((actor) => actor.party))],
      voices: evidence[event.evidence].voices,
      evidence: evidence[event.evidence].wording,
      key: event.key === 1,
      contested: event.contested === 1,
      withdrawn: event.withdrawn === 1,
    };
  });
  return {
    kinds: index.kinds,
    voices: index.voices,
    parties: index.parties,
    periods: index.periods,
    places: byId(places),
    actors: byId(actors),
    events,
  };
}

/** The index of search_index.py with ids and names of places and actors, which stand in names.json. */
export function withNames(index, { records }) {
  const columns = (isPlace) => {
    const at = records.id.map((_, number) => number).filter((number) => (records.kind[number] === "place") === isPlace);
    return { id: at.map((number) => records.id[number]), name: at.map((number) => records.name[number]) };
  };
  return {
    ...index,
    places: { ...columns(true), ...index.places },
    actors: { ...columns(false), ...index.actors },
  };
}

/** A record of columns, whose id may be left out where it follows from the name. */
export function withId(record) {
  return { ...record, id: record.id || record.name.toLowerCase().replaceAll(" ", "-") };
}

function lineage(place, places) {
  const found = [];
  for (let one = place; one && !found.includes(one.id); one = places[one.within]) found.push(one.id);
  return found;
}

function byId(records) {
  return new Map(records.map((record) => [record.id, record]));
}
