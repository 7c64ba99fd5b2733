/* Filters the matters of a page of claims by who said it and by kind; the choice is in the address. */

import { choices, withChoices } from "../lib/address.mjs";

const FIELDS = ["by", "kind"];

export function mount(element) {
  const form = element.querySelector(".nk-filter");
  const matters = [...element.querySelectorAll(".nk-matter")];

  function draw() {
    const chosen = FIELDS.map((name) => [name, form.elements[name].value]);
    let shown = 0;
    for (const matter of matters) {
      matter.hidden = chosen.some(([name, value]) => value && matter.dataset[name] !== value);
      shown += matter.hidden ? 0 : 1;
    }
    form.querySelector("output").value = `${shown} of ${matters.length} shown`;
  }

  function read() {
    const wanted = choices(location.search, FIELDS);
    for (const name of FIELDS) {
      form.elements[name].value = wanted[name] ?? "";
      if (form.elements[name].selectedIndex < 0) form.elements[name].value = "";
    }
    draw();
  }

  form.addEventListener("change", () => {
    const wanted = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value]));
    history.pushState(null, "", location.pathname + withChoices(wanted) + location.hash);
    draw();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", read);
  read();
  form.hidden = false;
}
