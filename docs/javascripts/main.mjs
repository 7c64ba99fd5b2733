/* Mounts each component that the page asks for; one that fails does not take the others down. */

const COMPONENTS = {
  "claim-filter": () => import("./components/claim-filter.mjs"),
  explore: () => import("./components/explore.mjs"),
  find: () => import("./components/find.mjs"),
  lost: () => import("./components/lost.mjs"),
  map: () => import("./components/map.mjs"),
  scheme: () => import("./components/scheme.mjs"),
  search: () => import("./components/search.mjs"),
  turn: () => import("./components/turn.mjs"),
};

for (const element of document.querySelectorAll("[data-component]")) {
  const load = COMPONENTS[element.dataset.component];
  if (load) {
    load()
      .then((component) => component.mount(element))
      .catch((error) => console.warn(`${element.dataset.component} gave up: ${error}`));
  }
}
