/* The search field in the header: `/` and Ctrl-K lead to it; nothing is fetched until it is used. */

export function mount(form) {
  const header = form.querySelector("input");

  addEventListener("keydown", (event) => {
    const called = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!called && !slash) return;
    event.preventDefault();
    const field = document.querySelector("main .nk-search input[type=search]") ?? header;
    if (field.checkVisibility()) {
      field.focus();
      field.select();
    } else {
      form.requestSubmit(); // a narrow screen has no room for the field: the search page has
    }
  });
  header.setAttribute("aria-keyshortcuts", "/ Control+K");
}

function isTyping(target) {
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
