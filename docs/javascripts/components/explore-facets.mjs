/* The facets: a box to tick for each value, with how many events it would leave. */

import { FACETS } from "../lib/facets.mjs";
import { element } from "./element.mjs";

const SHOWN = 8; // of places and actors, of which there are hundreds; chosen ones come first

export function facets(form, known, { choose, add, search }) {
  const drawn = FACETS.map(({ name }) => facet(form, name, known[name], { choose, add }));
  const words = form.elements.words;
  words.addEventListener("input", () => search(words.value));
  form.addEventListener("submit", (event) => event.preventDefault());
  return {
    draw(found, wanted) {
      const focused = document.activeElement;
      if (focused !== words) words.value = wanted.words;
      for (const one of drawn) one(found, wanted);
      if (focused?.isConnected && focused !== document.activeElement) focused.focus();
    },
  };
}

/** One facet; returns how to draw it. Its boxes are kept, so that the focus stays where it is. */
function facet(form, name, labels, { choose, add }) {
  const fieldset = form.querySelector(`[data-facet="${name}"]`);
  const list = fieldset.querySelector("ul");
  const field = fieldset.querySelector("[list]");
  const rows = new Map();
  if (field) offer(field, fieldset.querySelector("datalist"), labels, name, add);

  function row(value) {
    if (!rows.has(value)) {
      const box = element("input", { type: "checkbox" });
      const count = element("span", { class: "nk-count" });
      box.addEventListener("change", () => choose(name, value));
      const label = element("label", {}, box, `${labels.get(value)} `, count);
      rows.set(value, { box, count, item: element("li", {}, label) });
    }
    return rows.get(value);
  }

  return (found, wanted) => {
    const counts = found.counts[name];
    const chosen = new Set(wanted[name]);
    const values = field ? most(counts, chosen, SHOWN) : [...labels.keys()];
    const items = values.map((value) => {
      const { box, count, item } = row(value);
      const number = counts.get(value) ?? 0;
      box.checked = chosen.has(value);
      count.textContent = number.toLocaleString("en");
      item.classList.toggle("nk-facet__none", number === 0 && !box.checked);
      return item;
    });
    if (items.some((item, at) => item !== list.children[at]) || items.length !== list.children.length) {
      list.replaceChildren(...items);
    }
  };
}

/** The chosen values, then those with most events. */
function most(counts, chosen, number) {
  const others = [...counts]
    .filter(([value]) => !chosen.has(value))
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return [...chosen, ...others.slice(0, number).map(([value]) => value)];
}

/** A field that takes any of the values by its name, in any spelling that the registers know. */
function offer(field, options, labels, name, add) {
  const byLabel = new Map([...labels].map(([value, label]) => [label.toLowerCase(), value]));
  options.append(...[...labels.values()].sort().map((label) => element("option", { value: label })));
  field.addEventListener("input", () => field.setCustomValidity(""));
  field.addEventListener("change", async () => {
    const text = field.value.trim();
    const exact = byLabel.get(text.toLowerCase());
    const values = exact === undefined ? await meant(text, name) : [exact];
    const found = values.filter((value) => labels.has(value));
    if (found.length) {
      field.value = "";
      add(name, found);
    } else if (text) {
      field.setCustomValidity("The archive knows no such name here.");
      field.reportValidity();
    }
  });
}

let names;

/** The ids that a text may mean; the names in all spellings are fetched when first needed. */
async function meant(text, name) {
  names ??= fetch(new URL("../../data/v1/names.json", import.meta.url)).then((answer) => answer.json());
  const [{ understand }, known] = await Promise.all([import("../lib/query.mjs"), names]);
  return understand(text, known)[name === "place" ? "places" : "actors"];
}
