/* The histogram over the years, and two sliders, a month a step, that set the range. */

import { inWords, rangeInWords } from "../lib/date-words.mjs";
import { bars, monthOf, monthText } from "../lib/range.mjs";

const SVG = "http://www.w3.org/2000/svg";
const [HEIGHT, FOOT] = [120, 20];
const ROOM_FOR_LABEL = 12; // pixels a year: else only each tenth year is named

export function range(form, prepared, set) {
  const { firstYear, lastYear } = prepared;
  const [first, last] = [12 * firstYear, 12 * lastYear + 11];
  const ends = { from: form.elements.from, to: form.elements.to };
  const chart = form.querySelector("[data-part=histogram]");
  for (const input of Object.values(ends)) Object.assign(input, { min: first, max: last });

  /** What the sliders say; an end at its own end of the scale is no choice. */
  function read(moved) {
    const [from, to] = [Number(ends.from.value), Number(ends.to.value)];
    const [low, high] = from <= to ? [from, to] : moved === "from" ? [from, from] : [to, to];
    return { from: low > first ? monthText(low) : "", to: high < last ? monthText(high) : "" };
  }

  // While a slider is drawn each month is shown, but only where it rests becomes a step to come back to.
  for (const [name, input] of Object.entries(ends)) {
    let moving = false;
    input.addEventListener("input", () => {
      set(read(name), moving);
      moving = true;
    });
    input.addEventListener("change", () => (moving = false));
  }
  form.addEventListener("submit", (event) => event.preventDefault());

  function drawSlider(name, value, text) {
    const input = ends[name];
    if (Number(input.value) !== value) input.value = value;
    input.setAttribute("aria-valuetext", text);
    input.previousElementSibling.textContent = text;
  }

  return {
    draw(found, wanted) {
      const { from, to } = wanted;
      const low = from ? Math.min(last, Math.max(first, monthOf(from.padEnd(7, "-01")))) : first;
      const high = to ? Math.max(first, Math.min(last, monthOf(to.length === 4 ? `${to}-12` : to))) : last;
      drawSlider("from", low, inWords(from || monthText(first)));
      drawSlider("to", high, inWords(to || monthText(last)));
      const name = `${found.shown.length} events, ${rangeInWords(from, to)}, by year`;
      const years = bars(found.years, firstYear, lastYear);
      const width = chart.clientWidth || 720;
      chart.replaceChildren(histogram(years, width, name, (year) => set({ from: year, to: year })));
    },
  };
}

function histogram(years, width, name, choose) {
  const viewBox = `0 0 ${width} ${HEIGHT}`;
  const chart = shape("svg", { class: "nk-chart", viewBox, role: "img", "aria-label": name });
  const step = width / years.length;
  const named = step > ROOM_FOR_LABEL ? 5 : 10;
  const room = HEIGHT - FOOT - 4;
  const across = (at, wide) => ({ x: at * step, width: wide * step });
  years.forEach(({ year, all, shown, high, shownHigh }, at) => {
    const bar = (part, style) => {
      const height = part * room;
      return shape("rect", { ...across(at + 0.1, 0.8), y: HEIGHT - FOOT - height, height, class: style });
    };
    const column = shape("g", { class: "nk-range__year" });
    const title = shape("title", {});
    title.textContent = shown === all ? `${year}: ${all}` : `${year}: ${shown} of ${all}`;
    const hit = shape("rect", { ...across(at, 1), height: HEIGHT, class: "nk-chart__hit" });
    column.append(title, hit, bar(high, "nk-range__all"), bar(shownHigh, "nk-chart__bar"));
    if (year % named === 0) {
      const label = shape("text", { x: (at + 0.5) * step, y: HEIGHT - 5, class: "nk-chart__label" });
      label.textContent = year;
      column.append(label);
    }
    column.addEventListener("click", () => choose(String(year)));
    chart.append(column);
  });
  chart.append(shape("path", { d: `M0 ${HEIGHT - FOOT}.5H${width}`, class: "nk-chart__axis" }));
  return chart;
}

function shape(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
