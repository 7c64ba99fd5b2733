/* Circles on a map: how large they are, which lie on each other, which is next to which. */

const LEAST = 26;
const MOST = 46;
const FEW = 12; // fewer events than this make no circle of the largest size

/** The diameter in pixels for `count` events, where `most` is the largest count on the map. */
export function diameter(count, most) {
  return Math.round(LEAST + (MOST - LEAST) * Math.sqrt(count / Math.max(most, 1)));
}

/**
 * Circles of which none touches another, from pins {id, x, y, count} in pixels: pins that would lie
 * on each other become one circle {x, y, count, size, pins}, where the pin with most events is.
 */
export function gather(pins) {
  const most = Math.max(FEW, pins.reduce((sum, pin) => sum + pin.count, 0));
  let circles = pins
    .map((pin) => circle([pin], most))
    .sort((one, other) => other.count - one.count || (one.pins[0].id < other.pins[0].id ? -1 : 1));
  for (let before = 0; before !== circles.length; ) {
    before = circles.length;
    const apart = [];
    for (const one of circles) {
      const at = apart.findIndex((other) => distance(one, other) < (one.size + other.size) / 2 + 1);
      if (at < 0) apart.push(one);
      else apart[at] = circle([...apart[at].pins, ...one.pins], most);
    }
    circles = apart;
  }
  return circles;
}

function circle(pins, most) {
  const count = pins.reduce((sum, pin) => sum + pin.count, 0);
  return { x: pins[0].x, y: pins[0].y, count, size: diameter(count, most), pins };
}

function distance(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The place in `circles` of the nearest one in the direction of an arrow key; -1 if there is none. */
export function nextTo(circles, from, key) {
  const way = WAYS[key];
  if (!way) return -1;
  let [found, least] = [-1, Infinity];
  circles.forEach((one, at) => {
    const [dx, dy] = [one.x - circles[from].x, one.y - circles[from].y];
    const ahead = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    if (at !== from && ahead > 0 && ahead >= aside / 2 && ahead + 2 * aside < least) {
      [found, least] = [at, ahead + 2 * aside];
    }
  });
  return found;
}

const LETTER = 7; // pixels, about
const LINE = 20;

/** The text beside a circle: its first place, and how many others it stands for. */
export function shortName({ pins }) {
  return pins.length > 1 ? `${pins[0].name} +${pins.length - 1}` : pins[0].name;
}

/** Whether the name below each circle would cover no other circle and no name shown before it. */
export function nameFits(circles) {
  const boxes = circles.map((one) => nameBox(one));
  const shown = [];
  return circles.map((one, at) => {
    const others = circles.filter((other) => other !== one).map(discBox);
    const fits = [...others, ...shown].every((box) => !overlap(boxes[at], box));
    if (fits) shown.push(boxes[at]);
    return fits;
  });
}

function nameBox(circle) {
  const half = (shortName(circle).length * LETTER) / 2 + 4;
  const top = circle.y + circle.size / 2;
  return { left: circle.x - half, right: circle.x + half, top, bottom: top + LINE };
}

function discBox({ x, y, size }) {
  return { left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 };
}

function overlap(one, other) {
  const across = one.left < other.right && other.left < one.right;
  return across && one.top < other.bottom && other.top < one.bottom;
}

/** The name of a circle for those who listen: its places and its number of events. */
export function circleName({ pins, count }) {
  const others = pins.length - 1;
  const more = others ? ` and ${others} more ${others === 1 ? "place" : "places"} near it` : "";
  return `${pins[0].name}${more}: ${count.toLocaleString("en")} ${count === 1 ? "event" : "events"}`;
}
