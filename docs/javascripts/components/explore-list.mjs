/* The list of what is shown, a hundred at first; pointing at an event marks its places on the map. */

import { element } from "./element.mjs";

const STEP = 100;

export function list(box, more, prepared, home, point) {
  const { archive, events } = prepared;
  let [shown, room, marked] = [[], STEP, new Set()];

  function row(at) {
    const event = events[at];
    const href = new URL(event.uri, home);
    const meta = element("p", { class: "nk-list__meta" }, element("span", {}, archive.kinds[event.kind]));
    for (const id of event.places) meta.append(" ", element("span", {}, archive.places.get(id).name));
    meta.append(" ", element("span", { class: "nk-badge" }, event.evidence));
    if (event.contested) {
      meta.append(" ", element("span", { class: "nk-badge nk-badge--contested" }, "Contested"));
    }
    const title = element("a", { class: "nk-list__title", href }, event.title);
    const item = element(
      "li",
      { class: `nk-list__item${event.key ? " nk-list__item--key" : ""}` },
      element("p", { class: "nk-list__date" }, event.date),
      element("div", {}, title, meta),
    );
    item.dataset.event = at;
    return item;
  }

  function drawMarks() {
    for (const item of box.children) {
      const places = events[item.dataset.event].places;
      item.classList.toggle("nk-list__item--marked", places.some((place) => marked.has(place)));
    }
  }

  function grow() {
    const rows = shown.slice(box.children.length, room).map(row);
    box.append(...rows);
    more.hidden = room >= shown.length;
    if (!more.hidden) more.textContent = `Show more (${(shown.length - room).toLocaleString("en")} left)`;
    drawMarks();
    return rows[0];
  }

  more.addEventListener("click", () => {
    room += STEP;
    grow().querySelector("a").focus();
  });

  const placesOf = (target) => {
    const item = target.closest?.("[data-event]");
    return item ? events[item.dataset.event].places : [];
  };
  for (const type of ["pointerover", "focusin"]) {
    box.addEventListener(type, (event) => point(placesOf(event.target)));
  }
  for (const type of ["pointerleave", "focusout"]) box.addEventListener(type, () => point([]));

  return {
    draw(found) {
      [shown, room] = [found.shown, STEP];
      box.replaceChildren();
      grow();
    },
    mark(places) {
      marked = new Set(places);
      drawMarks();
    },
  };
}
