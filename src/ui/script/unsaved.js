// Forms whose changes are easily lost: whoever leaves the page with some that are not saved is asked first. Without it
// the page is left as every other.
(() => {
  const isWatched = "form[data-unsaved]";

  function unsavedForm() {
    return [...document.querySelectorAll(isWatched)].find(hasChanges);
  }

  /** Whether a field holds something else than is saved: than it was shown with, or already when it was shown. */
  function hasChanges(form) {
    if (form.dataset.sending !== undefined) return false;
    if (form.dataset.changed !== undefined) return true;
    const fields = [...form.elements].filter((field) => field.matches("input:not([type=hidden]), textarea"));
    return fields.some((field) => field.value !== field.defaultValue);
  }

  // What is being sent is not lost, unless the answer says that it was not saved.
  document.addEventListener("submit", (event) => {
    if (event.target.matches(isWatched)) event.target.dataset.sending = "";
  });

  document.addEventListener("turbo:submit-end", (event) => {
    if (event.target.matches(isWatched) && !event.detail.success) delete event.target.dataset.sending;
  });

  // Within the site; the answer to the form itself is no leaving.
  document.addEventListener("turbo:before-visit", (event) => {
    const form = unsavedForm();
    if (form && !window.confirm(form.dataset.unsaved)) event.preventDefault();
  });

  // Out of it, by the address field or a closed window: the browser has words of its own.
  window.addEventListener("beforeunload", (event) => {
    if (unsavedForm()) event.preventDefault();
  });
})();
