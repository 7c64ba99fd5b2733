/* The map of what is shown: a circle for each place with a point; the others are named below it. */

import { eventsByPlace } from "../lib/facets.mjs";
import { openMap, whenSeen } from "./map.mjs";

const NAMED = 6;

export function placesMap(box, note, prepared, { choose, point }) {
  const { places } = prepared.archive;
  let [map, pins] = [null, []];

  whenSeen(box, async () => {
    map = await openMap(box, "Map of the events shown", { choose, point });
    map.show(pins);
  });

  return {
    draw(found, wanted) {
      const [on, off] = [[], []];
      for (const [id, events] of eventsByPlace(prepared, found.shown)) {
        const { name, lat, lon } = places.get(id);
        const [count, chosen] = [events.length, wanted.place.includes(id)];
        const pin = { id, name, lat, lon, count, counted: true, chosen };
        (isOnMap(pin) ? on : off).push(pin);
      }
      off.sort((one, other) => other.count - one.count);
      note.textContent = inWords(off);
      pins = on;
      map?.show(pins);
    },
    mark(ids) {
      map?.mark(ids);
    },
  };
}

// The ground of the map ends there: scripts/chronology/base_map.py.
function isOnMap({ lat, lon }) {
  return typeof lat === "number" && lat >= 36.5 && lat <= 43.5 && lon >= 41 && lon <= 53;
}

/** Regions, directions and places far away have no circle, so they are named. */
function inWords(off) {
  if (!off.length) return "";
  const named = off.slice(0, NAMED).map(({ name, count }) => `${name} (${count.toLocaleString("en")})`);
  const others = off.length - named.length;
  const more = others ? ` and ${others} more` : "";
  return `Not on the map: ${named.join(", ")}${more}. Regions and districts have no point, nor have sites of which none is known.`;
}
