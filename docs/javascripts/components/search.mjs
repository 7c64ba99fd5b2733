/* The search page: what is typed and chosen stands in the address; results are drawn from it. */

import { choices, withChoices } from "../lib/address.mjs";
import { countsOf, filtered, filtersOf, findEvents, inOrder } from "../lib/matching.mjs";
import { loadIndex, meaning, mentionedIn, prepare, scoresOf, scoresOfPart } from "./archive-search.mjs";
import { element } from "./element.mjs";
import { queryChips, suggestionLine } from "./search-chips.mjs";
import { directPages, resultList } from "./search-results.mjs";

const PAUSE = 150; // milliseconds without a key after which the search begins
const FIRST = 10;
const MORE = 20;
const FEW = 3; // with fewer events than this, those with only some of the words are shown too
const FIELDS = ["q", "sort", "years", "period", "kind", "place", "party"];
const FILTERS = ["period", "kind", "place", "party"];

export function mount(root) {
  const form = root.querySelector("form");
  const part = (name) => root.querySelector(`[data-part="${name}"]`);
  let wanted = {};
  let shown = FIRST;
  let turn = 0;
  let pause;

  /** Take the choices from the address. */
  function read() {
    wanted = choices(location.search, FIELDS);
    form.elements.q.value = wanted.q ?? "";
    shown = FIRST;
    search();
  }

  /** Make choices, and put them into the address: as a step back can undo, or not while typing. */
  function choose(changes, { step = true } = {}) {
    wanted = { ...wanted, ...changes };
    if ("q" in changes) form.elements.q.value = changes.q;
    const address = location.pathname + withChoices(wanted);
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    shown = FIRST;
    return search();
  }

  async function search() {
    const mine = (turn += 1);
    const query = (wanted.q ?? "").trim();
    document.title = document.title.replace(/^.*?(?=Search)/u, query ? `${query} – ` : "");
    root.classList.toggle("nk-search--empty", !query);
    if (!query) return say("", []);
    prepare();
    try {
      const [index, understood] = await Promise.all([loadIndex(), meaning(query)]);
      const find = (answers) => findEvents(index.events, understood, answers);
      const draw = (answers) => mine === turn && show(index, understood, find(answers));
      // What the registers and the calendar know is drawn, texts and all, before Pagefind is asked.
      if (!understood.words && (understood.spans.length || understood.range)) await draw({});
      if (mine !== turn) return;
      const scores = await scoresOf(understood, index);
      if (scores) draw({ scores });
      const mentions = understood.spans.length ? await mentionedIn(understood, index) : [];
      if (mentions.length) draw({ scores, mentions });
      const all = scores ? find({ scores, mentions }) : [];
      const some = scores && all.length < FEW && (await scoresOfPart(understood, scores, index));
      if (some && mine === turn) show(index, understood, find({ scores: some, mentions }), all.length);
      if (mine === turn) root.dataset.settled = query;
    } catch (error) {
      console.warn(error);
      if (mine === turn) say("The search could not be loaded. Please try again.", []);
    }
  }

  /** Draw `found`; of these only the first `whole` have all of the words, if that is told. */
  function show(index, understood, found, whole = null) {
    const filters = filtersOf(index);
    const left = inOrder(filtered(found, wanted, filters), wanted.sort);
    drawFilters(countsOf(found, wanted, filters));
    part("understood").replaceChildren(...queryChips(understood, (q) => choose({ q })));
    part("suggestions").replaceChildren(...suggestionLine(understood, (q) => choose({ q })));
    part("direct").replaceChildren(...directPages(understood, index));
    part("notice").hidden = index.hasTexts;
    const years = wanted.years ? wanted.years === "yes" : ["newest", "oldest"].includes(wanted.sort);
    form.elements.years.checked = years;
    form.elements.sort.value = wanted.sort ?? "best";
    const events = (number) => (number === 1 ? "1 event" : `${number.toLocaleString("en")} events`);
    const count = whole === null ? events(left.length) : `${events(whole)} with all of this, ${events(left.length)} with some`;
    const { nodes, ready } = resultList(left.slice(0, shown), understood, index, { years });
    say(left.length ? count : "No event has all of this.", nodes);
    root.classList.toggle("nk-search--none", !left.length);
    drawMore(left.length, () => {
      const next = shown;
      shown += MORE;
      show(index, understood, found, whole);
      part("results").querySelectorAll(".nk-results__title")[next]?.focus();
    });
    return ready;
  }

  function say(count, nodes) {
    if (part("count").textContent !== count) part("count").textContent = count;
    part("results").replaceChildren(...nodes);
    if (!nodes.length) {
      for (const name of ["understood", "suggestions", "direct", "more"]) {
        if (!count || name === "more") part(name).replaceChildren();
      }
    }
  }

  function drawMore(total, more) {
    const rest = Math.min(total - shown, MORE);
    const button = rest > 0 && element("button", { type: "button", onclick: more }, `Show ${rest} more of ${total}`);
    part("more").replaceChildren(...(button ? [button] : []));
  }

  function drawFilters(counts) {
    for (const field of FILTERS) {
      const select = form.elements[field];
      const options = counts[field].map(([word, label, count]) => element("option", { value: word }, `${label} (${count})`));
      select.replaceChildren(element("option", { value: "" }, "All"), ...options);
      select.value = wanted[field] ?? "";
    }
    part("reset").hidden = !FILTERS.some((field) => wanted[field]);
  }

  form.addEventListener("input", ({ target }) => {
    if (target.name !== "q") return;
    clearTimeout(pause);
    pause = setTimeout(() => choose({ q: target.value }, { step: false }), PAUSE);
  });
  form.addEventListener("change", ({ target }) => {
    if (FILTERS.includes(target.name)) choose({ [target.name]: target.value });
    if (target.name === "sort") choose({ sort: target.value === "best" ? "" : target.value, years: "" });
    if (target.name === "years") choose({ years: target.checked ? "yes" : "no" });
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    choose({ q: form.elements.q.value });
  });
  form.elements.q.addEventListener("focus", prepare, { once: true });
  part("reset").addEventListener("click", () => {
    choose(Object.fromEntries(FILTERS.map((field) => [field, ""])));
    form.elements.q.focus();
  });
  addEventListener("popstate", read);
  root.querySelector("details").open = matchMedia("(min-width: 44em)").matches;
  form.hidden = false;
  read();
  if (!wanted.q) form.elements.q.focus();
}
