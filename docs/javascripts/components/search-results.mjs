/* Draws results of a search: a list of events, flat or by year, and pages that answer it outright. */

import { excerpt } from "../lib/excerpt.mjs";
import { byYear, needlesOf, timelinePages } from "../lib/matching.mjs";
import { inWords, known } from "../lib/date-words.mjs";
import { TOP, textOf } from "./archive-search.mjs";
import { element } from "./element.mjs";

/** The list of `found`, by year or flat. Its texts come in as they arrive; `ready` tells when. */
export function resultList(found, understood, index, { years = false, level = "h2" } = {}) {
  const needles = needlesOf(understood);
  const items = new Map(found.map(({ event }) => [event, item(event, needles, index)]));
  const list = (some) =>
    element("ol", { class: "nk-results__list" }, some.map(({ event }) => items.get(event).node));
  const groups = years
    ? byYear(found).map(([year, some]) =>
        element("section", { class: "nk-results__year", "aria-label": year }, element(level, {}, year), list(some)),
      )
    : [list(found)];
  return { nodes: groups, ready: Promise.all([...items.values()].map((one) => one.ready)) };
}

function item(event, needles, index) {
  const link = element("a", { href: TOP + event.uri, class: "nk-results__title" }, event.title ?? event.id);
  const text = element("p", { class: "nk-results__text" });
  const places = event.places.map((id) => index.places.get(id)?.name ?? id);
  const node = element(
    "li",
    { class: "nk-results__item" },
    element("p", { class: "nk-results__date" }, event.date),
    element(
      "div",
      {},
      link,
      text,
      element(
        "p",
        { class: "nk-results__meta" },
        element("span", {}, index.kinds[event.kind]),
        places.length > 0 && element("span", {}, places.join(", ")),
        element("span", {}, event.evidence),
        event.contested && element("span", {}, element("strong", {}, "Contested")),
        event.withdrawn && element("span", {}, element("strong", {}, "Withdrawn")),
      ),
    ),
  );
  const ready = textOf(event, index).then(({ title, content }) => {
    link.textContent = title;
    const pieces = excerpt(content, needles, title);
    text.append(...pieces.map((piece) => (piece.hit ? element("mark", {}, piece.text) : piece.text)));
  });
  return { node, ready };
}

/** Links to the pages that a query names: a day, month or year, a place, a person. */
export function directPages(understood, index) {
  const links = timelinePages(understood.range, index.events).map(({ uri, what, from, count }) =>
    direct(uri, `Go to the ${what}`, inWords(known(from, what)), count),
  );
  const named = understood.spans.flatMap(({ records }) => records.slice(0, 2));
  for (const record of [...new Set(named)]) {
    const words = { place: "Place", person: "Person", body: "Body" }[record.kind];
    links.push(direct(record.uri, words, record.name, record.events));
  }
  return links;
}

function direct(uri, what, name, count) {
  return element(
    "li",
    {},
    element("a", { href: TOP + uri }, `${what}: ${name}`),
    element("span", { class: "nk-count" }, ` ${count} ${count === 1 ? "event" : "events"}`),
  );
}
