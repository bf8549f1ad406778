// What the pages do beyond plain HTML. Everything here is an addition: without it links open pages,
// forms are sent by their buttons, and nothing is missing.
(() => {
  const dialogFrameId = "dialog";
  const typingPause = 200; // milliseconds

  document.documentElement.classList.add("has-script");

  // ---- Dialogs: a link's page, or rather its dialog frame, on top of the page one is on ----

  document.addEventListener("click", openDialog, true);
  document.addEventListener("click", closeDialogByLink, true);
  document.addEventListener("turbo:frame-load", showDialog);
  document.addEventListener("turbo:frame-render", focusErrors);
  document.addEventListener("turbo:frame-missing", leaveFrame);
  document.addEventListener("turbo:before-cache", removeDialogs);

  function openDialog(event) {
    const link = event.target.closest?.("a[data-dialog]");
    if (!link || !isPlainClick(event) || document.getElementById(dialogFrameId)) return;
    event.preventDefault();
    const dialog = document.createElement("dialog");
    dialog.className = "ds-dialog b-dialog";
    dialog.setAttribute("aria-labelledby", "dialog-title");
    const frame = document.createElement("turbo-frame");
    frame.id = dialogFrameId;
    frame.src = withListAsItIs(link.href);
    dialog.append(frame);
    dialog.addEventListener("close", () => {
      dialog.remove();
      link.focus();
    });
    document.body.append(dialog);
  }

  // What stands outside the results was drawn for the list as it first was; the address knows it as it is.
  function withListAsItIs(href) {
    const address = new URL(href);
    const isList = document.querySelector("[data-live-search]") !== null;
    if (isList) address.searchParams.set("list", location.search.slice(1));
    return address.href;
  }

  function showDialog(event) {
    const dialog = event.target.closest("dialog.b-dialog");
    if (!dialog) return;
    if (!dialog.open) dialog.showModal();
    focusFirst(dialog);
  }

  // A form sent from a dialog and answered with errors is shown in its place.
  function focusErrors(event) {
    const summary = event.target.querySelector(".b-error-summary");
    if (summary) summary.focus();
  }

  function focusFirst(dialog) {
    const wanted =
      dialog.querySelector(".b-error-summary") ??
      dialog.querySelector("[autofocus], [data-autofocus]") ??
      dialog.querySelector("input:not([type=hidden]), select, textarea") ??
      dialog.querySelector("[data-close-dialog]");
    wanted?.focus();
  }

  function closeDialogByLink(event) {
    const link = event.target.closest?.("a[data-close-dialog]");
    const dialog = link?.closest("dialog");
    if (!dialog || !isPlainClick(event)) return;
    event.preventDefault();
    dialog.close();
  }

  // The answer has no such frame: the act is done, or one has been signed out. Show it as a whole page.
  function leaveFrame(event) {
    event.preventDefault();
    event.detail.visit(event.detail.response);
  }

  function removeDialogs() {
    for (const dialog of document.querySelectorAll("dialog.b-dialog")) dialog.remove();
  }

  // ---- Lists: results follow while one types or ticks ----

  let typing;

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (!form?.matches("[data-live-search]")) return;
    clearTimeout(typing);
    const pause = event.target.matches("[type=search]") ? typingPause : 0;
    typing = setTimeout(() => form.requestSubmit(), pause);
  });

  // Empty fields say nothing, so they stay out of the address.
  document.addEventListener("formdata", (event) => {
    if (!event.target.matches("[data-live-search]")) return;
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });

  // Change what differs instead of replacing all: focus, open menus and scroll stay where they are.
  document.addEventListener("turbo:before-frame-render", (event) => {
    if (event.target.id !== "results") return;
    event.detail.render = (current, next) => window.Turbo.morphChildren(current, next);
  });

  document.addEventListener("turbo:before-morph-attribute", (event) => {
    if (event.target.matches("details") && event.detail.attributeName === "open") event.preventDefault();
  });

  document.addEventListener("turbo:frame-render", (event) => {
    const count = event.target.querySelector("[data-announce]");
    const announcer = document.getElementById("announcer");
    if (count && announcer) announcer.textContent = count.textContent;
  });

  // A filter menu closes by Escape and when one goes on elsewhere, unless something in it is to be mended.
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest?.("details.b-filter[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  for (const going of ["pointerdown", "focusin"]) {
    document.addEventListener(going, (event) => {
      for (const menu of document.querySelectorAll("details.b-filter[open]:not(:has([aria-invalid]))")) {
        if (!menu.contains(event.target)) menu.open = false;
      }
    });
  }

  // "Rensa allt", or back to a list as it was remembered: the search field says what the address says.
  document.addEventListener("turbo:render", () => showSearchOf(location));
  document.addEventListener("turbo:frame-render", (event) => {
    if (event.target.id === "results") showSearchOf(new URL(event.detail.fetchResponse.response.url));
  });

  function showSearchOf(address) {
    const asked = new URLSearchParams(address.search);
    for (const field of document.querySelectorAll("[data-live-search] [type=search]")) {
      if (field !== document.activeElement) field.value = asked.get(field.name) ?? "";
    }
  }

  // The other language of the list as it is, for the same reason.
  document.addEventListener("submit", (event) => {
    const field = event.target.querySelector("input[name=return]");
    if (field && document.querySelector("[data-live-search]"))
      field.value = location.pathname + location.search;
  });

  // ---- Whole pages ----

  // A line of an error summary goes to its field. The address stays as it is, also in a dialog.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".b-error-summary a[href^='#']");
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field || !isPlainClick(event)) return;
    event.preventDefault();
    field.focus();
  });

  // A page with errors has them first; whoever cannot see that is taken there.
  document.addEventListener("turbo:load", () => {
    document.querySelector("main .b-error-summary")?.focus();
  });

  // Signed out in one window: the others must not go on showing what only the signed-in may see. They are
  // told when the next page has come, since the session lives until the server has answered.
  let signingOut = false;
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-sign-out]")) signingOut = true;
  });
  window.addEventListener("pagehide", () => {
    if (signingOut) localStorage.setItem("behorig-signed-out", String(Date.now()));
  });
  window.addEventListener("storage", (event) => {
    if (event.key === "behorig-signed-out") location.reload();
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-print]")) window.print();
  });

  function isPlainClick(event) {
    return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  }
})();
