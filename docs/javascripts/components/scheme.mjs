/* The button that chooses automatic, light or dark colours; the choice stays on this device. */

const KEY = "nk-scheme";
const NAMES = ["automatic", "light", "dark"];

export function mount(button) {
  const root = document.documentElement;

  function show(name) {
    root.dataset.scheme = name === NAMES[0] ? "" : name;
    button.title = `Colours: ${name}`;
    button.setAttribute("aria-label", button.title);
    try {
      localStorage.setItem(KEY, root.dataset.scheme);
    } catch {
      // No storage: the choice holds for this page only.
    }
  }

  button.addEventListener("click", () => {
    const now = NAMES.indexOf(root.dataset.scheme || NAMES[0]);
    show(NAMES[(now + 1) % NAMES.length]);
  });
  show(root.dataset.scheme || NAMES[0]);
  button.hidden = false;
}
