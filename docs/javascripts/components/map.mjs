/* A map with a circle for each place that has a point: on pages the places that the page links to,
   on the explore page those of the events shown. Leaflet and the ground are fetched when a map is
   seen. Circles that would lie on each other are one circle, which zooms in when chosen. */

import { circleName, gather, nameFits, nextTo, shortName } from "../lib/circles.mjs";
import { element } from "./element.mjs";

const TOP = new URL("../../", import.meta.url);
const NOTE = "Borders generalised (Natural Earth); no judgement implied";
const NAMED = 8; // With at most so many circles their names stand below them, where there is room.
const CLOSEST = 16;
const GENERAL = 10; // Closer than this a generalised border could lie on the wrong side of a village.

/** A map of the places to which the page links, shown when its box scrolls into view. */
export function mount(box) {
  const found = [...document.querySelectorAll("main [data-at]")].map(pinOf);
  const pins = [...new Map(found.map((pin) => [pin.id, pin])).values()];
  whenSeen(box, async () => {
    const map = await openMap(box, "Map of the places on this page");
    map.show(pins, { fit: true });
  });
}

function pinOf(spot) {
  const [lat, lon] = spot.dataset.at.split(",").map(Number);
  const { name = spot.textContent, at: id, count } = spot.dataset;
  return { id, lat, lon, name, count: Number(count ?? 1), counted: count !== undefined, href: spot.href };
}

/** Calls `show` once, as soon as `box` is near the screen. */
export function whenSeen(box, show) {
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      show().catch((error) => {
        box.hidden = true;
        console.warn(`The map gave up: ${error}`);
      });
    },
    { rootMargin: "300px" },
  );
  watcher.observe(box);
}

/**
 * A map in `box`. `show(pins)` draws pins {id, lat, lon, name, count, counted (whether
 * the number is shown), href or chosen}; `mark(ids)`
 * makes some stand out. A pin without `href` is a button that calls `choose(id)`; `point(ids)` is
 * called with the pins of the circle that is pointed at or focused, and with none when it is left.
 */
export async function openMap(box, label, { choose = () => {}, point = () => {} } = {}) {
  const [L, ground] = await Promise.all([leaflet(), base()]);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const { mapTiles, mapCredit } = document.documentElement.dataset;
  const canvas = element("div", { class: "nk-map__canvas", role: "group", "aria-label": label });
  const note = element("p", { class: "nk-map__note" }, mapTiles ? `${NOTE}. Tiles: ${mapCredit}` : NOTE);
  box.replaceChildren(canvas, note);
  const [west, south, east, north] = ground.bbox;
  const map = L.map(canvas, {
    attributionControl: false,
    dragging: !matchMedia("(pointer: coarse)").matches, // two fingers move it, one scrolls the page
    fadeAnimation: !calm,
    zoomAnimation: !calm,
    markerZoomAnimation: !calm,
    maxBounds: [[south, west], [north, east]],
    maxZoom: CLOSEST,
    minZoom: 5,
    scrollWheelZoom: false,
    zoomSnap: 0.5,
  });
  map.setView([39.9, 46.7], 6.5);
  drawGround(L, map, ground);
  if (mapTiles) L.tileLayer(mapTiles).addTo(map);
  new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(canvas);

  const layer = L.layerGroup().addTo(map);
  let [pins, marked, circles, elements] = [[], new Set(), [], []];

  function draw() {
    const focused = elements.indexOf(document.activeElement);
    const before = circles[focused]?.pins[0].id;
    circles = gather(pins.map((pin) => ({ ...pin, ...pixels(map, pin) })));
    elements = circles.map(button);
    layer.clearLayers();
    circles.forEach(({ pins: [pin], size }, at) => {
      const icon = L.divIcon({ className: "nk-map__pin", html: elements[at], iconSize: [size, size] });
      L.marker([pin.lat, pin.lon], { icon, interactive: false, keyboard: false }).addTo(layer);
    });
    if (circles.length <= NAMED) {
      nameFits(circles).forEach((fits, at) => elements[at].classList.toggle("nk-map__circle--named", fits));
    }
    canvas.classList.toggle("nk-map__canvas--close", map.getZoom() > GENERAL);
    drawMarks();
    rove(Math.max(0, circles.findIndex((one) => one.pins.some((pin) => pin.id === before))));
    if (focused >= 0) elements.find((one) => one.tabIndex === 0)?.focus({ preventScroll: true });
  }

  function button(circle) {
    const [pin, ...others] = circle.pins;
    const name = circleName(circle);
    const text = element("span", { class: "nk-map__name", "aria-hidden": "true" }, shortName(circle));
    const label = others.length ? `${name}. Zoom in` : name;
    const shared = { class: "nk-map__circle", "aria-label": label, title: label };
    const count = element("span", { "aria-hidden": "true" }, pin.counted ? `${circle.count}` : "");
    const link = !others.length && pin.href;
    const one = link
      ? element("a", { ...shared, href: pin.href }, count, text)
      : element("button", { ...shared, type: "button" }, count, text);
    if (!others.length && "chosen" in pin) one.setAttribute("aria-pressed", pin.chosen);
    if (!link) one.addEventListener("click", () => (others.length ? zoom(circle) : choose(pin.id)));
    const ids = circle.pins.map(({ id }) => id);
    for (const type of ["focus", "pointerenter"]) one.addEventListener(type, () => point(ids));
    for (const type of ["blur", "pointerleave"]) one.addEventListener(type, () => point([]));
    return one;
  }

  function zoom({ pins: some }) {
    const corners = some.map(({ lat, lon }) => [lat, lon]);
    const closer = Math.min(CLOSEST, Math.floor(map.getZoom()) + 2);
    const bounds = L.latLngBounds(corners);
    map.setView(bounds.getCenter(), Math.max(closer, Math.min(CLOSEST, map.getBoundsZoom(bounds))));
  }

  function rove(at) {
    elements.forEach((one, other) => (one.tabIndex = other === at ? 0 : -1));
  }

  function drawMarks() {
    circles.forEach(({ pins: some }, at) => {
      const stands = some.some((pin) => marked.has(pin.id));
      elements[at].classList.toggle("nk-map__circle--marked", stands);
      elements[at].classList.toggle("nk-map__circle--chosen", some.some((pin) => pin.chosen));
    });
  }

  canvas.addEventListener(
    "keydown",
    (event) => {
      const from = elements.indexOf(event.target);
      if (from < 0 || !event.key.startsWith("Arrow")) return;
      event.stopPropagation(); // else Leaflet moves the map
      event.preventDefault();
      const to = nextTo(circles, from, event.key);
      if (to < 0) return;
      rove(to);
      elements[to].focus();
    },
    true,
  );
  map.on("zoomend", draw);

  return {
    show(some, { fit = false } = {}) {
      pins = some;
      if (fit && pins.length === 1) map.setView([pins[0].lat, pins[0].lon], 7, { animate: false });
      else if (fit) {
        const corners = pins.map(({ lat, lon }) => [lat, lon]);
        map.fitBounds(corners, { padding: [36, 36], maxZoom: 8, animate: false });
      }
      draw();
    },
    mark(ids) {
      marked = new Set(ids);
      drawMarks();
    },
  };
}

function pixels(map, { lat, lon }) {
  return map.project([lat, lon]);
}

function drawGround(L, map, ground) {
  const isLabel = (feature) => feature.properties.part === "label";
  L.geoJSON(ground, {
    filter: (feature) => !isLabel(feature),
    interactive: false,
    renderer: L.svg({ padding: 1 }),
    style: (feature) => ({ className: `nk-map__${feature.properties.part}`, weight: 1 }),
  }).addTo(map);
  for (const { properties, geometry } of ground.features.filter(isLabel)) {
    const html = element("span", { "aria-hidden": "true" }, properties.name);
    const icon = L.divIcon({ className: "nk-map__label", html, iconSize: null });
    const [lon, lat] = geometry.coordinates;
    L.marker([lat, lon], { icon, interactive: false, keyboard: false, pane: "tilePane" }).addTo(map);
  }
}

let loading;
let fetching;

function leaflet() {
  loading ??= Promise.all([
    added("link", { rel: "stylesheet", href: new URL("vendor/leaflet/leaflet.css", TOP) }),
    added("script", { src: new URL("vendor/leaflet/leaflet.js", TOP) }),
  ]).then(() => window.L);
  return loading;
}

function added(name, attributes) {
  const one = element(name, attributes);
  return new Promise((resolve, reject) => {
    one.addEventListener("load", resolve);
    one.addEventListener("error", () => reject(new Error(`${attributes.href ?? attributes.src}`)));
    document.head.append(one);
  });
}

function base() {
  fetching ??= fetch(new URL("data/base-map.json", TOP)).then((answer) => answer.json());
  return fetching;
}
