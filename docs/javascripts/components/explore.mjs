/* The explore page: choices in the address, and what they leave as histogram, facets, map and list.
   The address is the only state; every change writes it and draws anew. */

import { isAnything, labels, readChoices, toggled, writeChoices } from "../lib/choices.mjs";
import { prepare, sift } from "../lib/facets.mjs";
import { rangeInWords } from "../lib/date-words.mjs";
import { readIndex } from "../lib/records.mjs";
import { csv, json, tableOf } from "../lib/table.mjs";
import { chips } from "./explore-chips.mjs";
import { facets } from "./explore-facets.mjs";
import { list } from "./explore-list.mjs";
import { placesMap } from "./explore-map.mjs";
import { range } from "./explore-range.mjs";
import { element } from "./element.mjs";

const HOME = new URL("../../", import.meta.url);
const PAUSE = 200; // milliseconds after the last letter

export async function mount(article) {
  const index = await fetch(new URL("data/v1/index.json", HOME)).then((answer) => answer.json());
  const prepared = prepare(readIndex(index));
  const known = labels(prepared.archive);
  const part = (name) => article.querySelector(`[data-part="${name}"]`);
  const act = (name) => article.querySelector(`[data-act="${name}"]`);
  const count = part("count");
  let wanted = readChoices(location.search, known);
  let found;

  const choose = (name, value) => go(toggled(wanted, name, value));
  const add = (name, values) => go({ ...wanted, [name]: [...new Set([...wanted[name], ...values])] });
  const parts = [
    range(part("range"), prepared, (ends, kept) => go({ ...wanted, ...ends }, kept)),
    facets(part("facets"), known, { choose, add, search: (words) => later({ ...wanted, words }) }),
    chips(part("chips"), known, (next) => go({ ...wanted, ...next }), choose),
    list(part("list"), act("more"), prepared, HOME, (ids) => map.mark(ids)),
  ];
  const map = placesMap(part("map"), part("off-map"), prepared, {
    choose: (place) => choose("place", place),
    point: (ids) => parts[3].mark(ids),
  });
  parts.push(map);

  function draw() {
    found = sift(prepared, wanted);
    for (const one of parts) one.draw(found, wanted);
    const of = `${amount(found.shown.length)} of ${amount(prepared.events.length)} events`;
    const words = `${of}, ${rangeInWords(wanted.from, wanted.to)}`;
    if (count.textContent !== words) count.textContent = words;
    act("reset").disabled = !isAnything(wanted);
    act("csv").disabled = act("json").disabled = !found.shown.length;
  }

  /** Goes to other choices; with `kept` in place of these, without a step to come back to. */
  function go(next, kept = false) {
    clearTimeout(waiting);
    const query = writeChoices(next);
    const same = query === writeChoices(wanted);
    wanted = next;
    if (kept) history.replaceState(null, "", location.pathname + query);
    else if (!same) history.pushState(null, "", location.pathname + query);
    draw();
  }

  let waiting;
  function later(next) {
    clearTimeout(waiting);
    waiting = setTimeout(() => go(next), PAUSE);
  }

  function read() {
    wanted = readChoices(location.search, known);
    history.replaceState(null, "", location.pathname + writeChoices(wanted) + location.hash);
    draw();
  }

  function download(name, type, text) {
    const rows = tableOf(found.shown.map((at) => prepared.events[at]), HOME.href);
    const href = URL.createObjectURL(new Blob([text(rows)], { type }));
    element("a", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  }

  act("csv").addEventListener("click", () => download("events.csv", "text/csv", csv));
  act("json").addEventListener("click", () => download("events.json", "application/json", json));
  act("reset").addEventListener("click", () => {
    go(readChoices("", known));
    part("facets").elements.words.focus();
  });
  act("copy").addEventListener("click", async () => {
    await navigator.clipboard.writeText(location.href).catch(() => prompt("The link:", location.href));
    say(act("copy"), "Link copied");
  });
  addEventListener("popstate", read);
  article.querySelector(".nk-explore__choices").open = matchMedia("(min-width: 64em)").matches;
  article.querySelector(".nk-explore__static").hidden = true;
  article.querySelector(".nk-explore__tool").hidden = false;
  read();
  performance.mark("explore-ready");
}

/** Says something on a button for a moment, and to those who listen. */
function say(button, words) {
  const name = button.textContent;
  const told = element("span", { role: "status", class: "nk-hidden" });
  button.after(told);
  told.textContent = button.textContent = words;
  setTimeout(() => {
    button.textContent = name;
    told.remove();
  }, 2000);
}

function amount(number) {
  return number.toLocaleString("en");
}
