/* Mounts each component that the page asks for; one that fails does not take the others down. */

const COMPONENTS = {
  "claim-filter": () => import("./components/claim-filter.mjs"),
  scheme: () => import("./components/scheme.mjs"),
};

for (const element of document.querySelectorAll("[data-component]")) {
  const load = COMPONENTS[element.dataset.component];
  if (load) {
    load()
      .then((component) => component.mount(element))
      .catch((error) => console.warn(`${element.dataset.component} gave up: ${error}`));
  }
}
