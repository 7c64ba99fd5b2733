/* What is chosen, each as a button that takes it away again. */

import { FACETS } from "../lib/facets.mjs";
import { rangeInWords } from "../lib/date-words.mjs";
import { element } from "./element.mjs";

export function chips(list, known, put, choose) {
  function chip(words, away) {
    const button = element("button", { type: "button", "aria-label": `Take away: ${words}` }, words);
    button.addEventListener("click", () => {
      const at = [...list.children].indexOf(button.parentElement);
      away();
      // The focus goes to what now stands in its place, or before it.
      (list.children[at] ?? list.lastElementChild)?.firstElementChild.focus();
    });
    return element("li", {}, button);
  }

  return {
    draw(_, wanted) {
      const items = [];
      if (wanted.from || wanted.to) {
        items.push(chip(rangeInWords(wanted.from, wanted.to), () => put({ from: "", to: "" })));
      }
      if (wanted.words) items.push(chip(`“${wanted.words}”`, () => put({ words: "" })));
      for (const { name } of FACETS) {
        for (const value of wanted[name]) {
          items.push(chip(known[name].get(value), () => choose(name, value)));
        }
      }
      list.replaceChildren(...items);
      list.hidden = !items.length;
    },
  };
}
