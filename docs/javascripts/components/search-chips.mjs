/* What was understood of a query, each part with a button that takes it out; and what may be meant. */

import { known, rangeInWords } from "../lib/date-words.mjs";
import { element } from "./element.mjs";

const OFFERED = 5;

/** A chip for each name and for the date; several records of a name are offered one by one. */
export function queryChips(understood, search) {
  const chips = understood.spans.map((span) => {
    const names = [...new Set(span.records.map((record) => record.name))];
    const kinds = { place: "Place", person: "Person", body: "Body" };
    const words = [...new Set(span.records.map((record) => kinds[record.kind]))].join(" or ").toLowerCase();
    if (names.length === 1) return chip(capital(words), names[0], span.without, search);
    const rest = names.length - OFFERED;
    return chip(
      capital(words),
      [
        `any “${span.text}”: `,
        ...names.slice(0, OFFERED).flatMap((name, at) => [at ? ", " : "", other(name, `${span.without} ${oneForm(name)}`.trim(), search)]),
        rest > 0 ? ` and ${rest} more` : "",
      ],
      span.without,
      search,
      span.text,
    );
  });
  if (understood.range) {
    const { from, to, precision, without } = understood.range;
    const words = rangeInWords(known(from, precision), known(to, precision));
    chips.push(chip("Date", words, without, search));
  }
  return chips;
}

/** "Did you mean …?" where a word looks like a name with a typo. */
export function suggestionLine(understood, search) {
  if (!understood.suggestions.length) return [];
  const links = understood.suggestions.slice(0, OFFERED).map((one) => other(one.instead, one.query, search));
  return ["Did you mean ", ...links.flatMap((link, at) => [at ? " or " : "", link]), "?"];
}

/** One of the forms of a name, to be typed: of "A / B" the second. */
function oneForm(name) {
  return name.split(" / ").at(-1);
}

function chip(what, content, without, search, name = content) {
  const remove = element("button", { type: "button", "aria-label": `Remove ${what.toLowerCase()}: ${name}`, onclick: () => search(without) }, "×");
  return element("li", { class: "nk-chip" }, element("span", { class: "nk-chip__what" }, what), " ", element("span", {}, content), remove);
}

function other(name, query, search) {
  const address = `?${new URLSearchParams({ q: query })}`;
  const link = element("a", { href: address }, name);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    search(query);
  });
  return link;
}

function capital(words) {
  return words[0].toUpperCase() + words.slice(1);
}
