/* Turns to the page before or after with the left and right arrow keys, wherever no field, map or
   table uses them. Arrow keys alone: a letter may be a command of a reader's own (WCAG 2.1.4). */

const KEYS = { ArrowLeft: "prev", ArrowRight: "next" };
const USES_ARROWS = "input, select, textarea, summary, [contenteditable], [role=group][tabindex], .nk-map, dialog";

export function mount(nav) {
  for (const [key, rel] of Object.entries(KEYS)) {
    const link = nav.querySelector(`[rel=${rel}]`);
    if (link) {
      link.title = `Key: ${key === "ArrowLeft" ? "left arrow" : "right arrow"}`;
      link.setAttribute("aria-keyshortcuts", key);
    }
  }
  addEventListener("keydown", (event) => {
    const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    const link = nav.querySelector(`[rel=${KEYS[event.key]}]`);
    if (!link || modified || event.defaultPrevented || event.target.closest?.(USES_ARROWS)) return;
    link.click();
  });
}
