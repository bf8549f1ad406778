// What the pages do beyond plain HTML. Everything here is an addition: without it links open pages,
// forms are sent by their buttons, and nothing is missing.
(() => {
  const dialogFrameId = "dialog";

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
    frame.src = link.href;
    dialog.append(frame);
    dialog.addEventListener("close", () => {
      dialog.remove();
      link.focus();
    });
    document.body.append(dialog);
  }

  function showDialog(event) {
    const dialog = event.target.closest("dialog.b-dialog");
    if (!dialog) return;
    // What is shown once is a page of its own, which no script remembers. From here it comes as one all the same, and
    // errors come in the dialog's place.
    for (const form of dialog.querySelectorAll("form[data-turbo=false]")) form.removeAttribute("data-turbo");
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

  // The answer has no such frame: the act is done, or one has been signed out. Show it as a whole page, and
  // remember nothing of the one before, which the act has changed: Back asks for it anew.
  async function leaveFrame(event) {
    event.preventDefault();
    const { response, visit } = event.detail;
    const { url, redirected, status } = response;
    const responseHTML = await response.text();
    const answer = { statusCode: status, redirected, responseHTML };
    visit(url, { response: answer, shouldCacheSnapshot: false });
  }

  function removeDialogs() {
    for (const dialog of document.querySelectorAll("dialog.b-dialog")) dialog.remove();
  }

  // ---- What is sent ----

  // Turbo puts the query of the address into a form that has no fields of its own, as if it were one of them.
  document.addEventListener("turbo:before-fetch-request", (event) => {
    const { fetchOptions, url } = event.detail;
    if (fetchOptions.body === url.searchParams) fetchOptions.body = new URLSearchParams();
  });

  // ---- No answer ----

  const told = new WeakSet();

  document.addEventListener("turbo:fetch-request-error", (event) => {
    const { request, error } = event.detail;
    // Back has changed the address already, so the browser must say it at that address.
    if (request.delegate.action === "restore") return;
    event.preventDefault();
    told.add(error);
    tellNoAnswer(event.target);
    request.delegate.fail?.();
  });

  window.addEventListener("unhandledrejection", (event) => {
    if (event.reason instanceof Error && told.has(event.reason)) event.preventDefault();
  });

  // Something between the reader and the service may answer in its stead, and not with a page.
  document.addEventListener("turbo:before-fetch-response", (event) => {
    const isPart = event.target.matches?.("turbo-frame, form");
    if (isPart && !event.detail.fetchResponse.isHTML) tellNoAnswer(event.target);
    else for (const notice of document.querySelectorAll(".b-no-answer")) notice.remove();
  });

  function tellNoAnswer(asker) {
    asker.closest?.("dialog.b-dialog:not([open])")?.remove();
    const place = document.querySelector("dialog.b-dialog[open]") ?? document.querySelector("main");
    const words = document.getElementById("no-answer");
    if (!words || place.querySelector(":scope > .b-no-answer")) return;
    place.prepend(words.content.cloneNode(true));
  }

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

  let body = document.body;

  // A browser that loads a page reads out what it is called. Where only the body is exchanged the heading does.
  document.addEventListener("turbo:render", () => {
    if (body === document.body) return;
    body = document.body;
    if (document.activeElement !== body) return;
    const heading = document.querySelector("main h1") ?? document.querySelector("main");
    const start = document.querySelector("main .b-error-summary") ?? heading;
    start.tabIndex = -1;
    start.focus({ preventScroll: true });
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
