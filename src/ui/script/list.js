// Lists: results follow while one types or ticks, and one finds one's way in them. Without it the list's
// form is sent by its buttons and every link opens a page.
(() => {
  const typingPause = 200; // milliseconds

  // ---- Typing, ticking, sending ----

  let typing;
  let asking;
  /** The address before one began to type a search: what Back goes to once the search is sent. */
  let beforeTyping;
  /** How many steps one has taken, which of them each question was asked with, and the latest that is answered. */
  let steps = 0;
  const stepsAsked = new WeakMap();
  let answered = 0;
  /** What one went from with the step that is being answered: its address must stay what it was. */
  let stepFrom;
  /** The day that is being typed: one step of Back undoes it all. */
  let dayBeingTyped;

  document.addEventListener("input", (event) => {
    const field = event.target;
    const form = field.form;
    if (!form?.matches("[data-live-search]")) return;
    const isSearch = field.matches("[type=search]");
    const isTyped = isSearch || field.matches("[type=date], [type=text]");
    if (isSearch) beforeTyping ??= location.href;
    else if (field.name !== dayBeingTyped) makeHistory(form);
    dayBeingTyped = isTyped && !isSearch ? field.name : undefined;
    clearTimeout(typing);
    // at once, where nothing is typed: an answer that is just being shown would take the choice back first
    if (isTyped) typing = setTimeout(() => form.requestSubmit(), typingPause);
    else form.requestSubmit();
  });

  // Letters replace the address one is on. What one sends, by Enter or the button, is a step of its own.
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (!event.submitter || !form.matches("[data-live-search]")) return;
      clearTimeout(typing);
      if (beforeTyping === undefined) return;
      stepFrom = beforeTyping;
      history.replaceState(history.state, "", stepFrom);
      beforeTyping = undefined;
      makeHistory(form);
    },
    true,
  );

  /** Until it is answered: an answer that never comes must not lose the step to the one that overtook it. */
  function makeHistory(form) {
    steps += 1;
    form.dataset.turboAction = "advance";
  }

  function replaceHistory() {
    for (const form of document.querySelectorAll("[data-live-search]")) form.dataset.turboAction = "replace";
  }

  document.addEventListener("turbo:visit", (event) => {
    if (event.detail.action === "replace") return;
    beforeTyping = undefined;
    if (event.detail.action === "restore") giveUp();
  });

  // Whoever goes back no longer waits for an answer.
  function giveUp() {
    clearTimeout(typing);
    asking?.stop();
    dayBeingTyped = undefined;
    stepFrom = undefined;
  }

  document.addEventListener("turbo:submit-start", ({ target, detail }) => {
    if (!target.matches("[data-live-search]")) return;
    asking = detail.formSubmission;
    stepsAsked.set(asking, steps);
  });

  document.addEventListener("turbo:submit-end", ({ target, detail }) => {
    if (target.matches("[data-live-search]")) answered = stepsAsked.get(detail.formSubmission);
  });

  // Empty fields say nothing, so they stay out of the address.
  document.addEventListener("formdata", (event) => {
    if (!event.target.matches("[data-live-search]")) return;
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });

  // ---- New results ----

  let isTurningPage = false;
  let place; // of the chip that is taken away
  let hadFocus = false;
  let shownAt; // the address of results that Turbo has not taken note of yet

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("#results a");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    isTurningPage = link.matches(".b-pager a");
    place = link.matches(".b-chip") ? chips().indexOf(link) : undefined;
  });

  // Change what differs instead of replacing all: focus, open menus and scroll stay where they are.
  document.addEventListener("turbo:before-frame-render", (event) => {
    if (event.target.id !== "results") return;
    hadFocus = event.target.contains(document.activeElement);
    shownAt = location.href;
    // an answer to letters, overtaken by what was sent, has just changed the address
    if (stepFrom !== undefined && answered < steps) history.replaceState(history.state, "", stepFrom);
    event.detail.render = (current, next) => window.Turbo.morphChildren(current, next);
  });

  // The address changes a moment before the rows do, and Turbo takes note of both a moment later. Whoever goes
  // back in between gets what they went back to: Turbo must not note these rows, nor remember them for that address.
  document.addEventListener("turbo:before-visit", (event) => {
    if (event.detail.url !== shownAt || location.href === shownAt) return;
    event.preventDefault();
    shownAt = undefined;
    // Turbo keeps what it leaves in a task of its own, which can come after it has told of what it shows
    const forget = () => setTimeout(() => window.Turbo.cache.clear());
    document.addEventListener("turbo:load", forget, { once: true });
  });

  document.addEventListener("turbo:visit", (event) => {
    if (event.detail.url === shownAt) shownAt = undefined;
  });

  // What came later stays while it still answers the same question: only another address asks for it anew.
  document.addEventListener("turbo:before-morph-element", (event) => {
    const { newElement } = event.detail;
    const isLater = event.target.matches("turbo-frame.b-later[complete]") && newElement !== undefined;
    if (isLater && newElement.getAttribute("src") === event.target.getAttribute("src"))
      event.preventDefault();
  });

  document.addEventListener("turbo:frame-load", (event) => {
    const announcer = document.getElementById("announcer");
    if (event.target.matches(".b-later") && announcer) announcer.textContent = event.target.textContent;
  });

  document.addEventListener("turbo:before-morph-attribute", (event) => {
    if (event.target.matches("details") && event.detail.attributeName === "open") event.preventDefault();
  });

  document.addEventListener("turbo:frame-render", (event) => {
    const results = event.target;
    if (results.id !== "results" || location.href !== shownAt) return;
    // what one asked meanwhile has its own step to make
    if (answered === steps) {
      stepFrom = undefined;
      replaceHistory();
    }
    showSearchOf(new URL(event.detail.fetchResponse.response.url));
    keepListInLinks();
    announce(results);
    moveFocus(results);
    isTurningPage = false;
    place = undefined;
  });

  function announce(results) {
    const count = results.querySelector("[data-announce]");
    const news = (isTurningPage && results.querySelector(".b-pager__range")) || count;
    const announcer = document.getElementById("announcer");
    if (news && announcer) announcer.textContent = news.textContent;
  }

  // To the top of a new page. Else focus stays, unless what had it is gone: then to what is next to it.
  function moveFocus(results) {
    const top = results.querySelector("[data-announce]");
    if (isTurningPage) {
      results.scrollIntoView();
      top?.focus({ preventScroll: true });
    } else if (place !== undefined) {
      (chips()[Math.min(place, chips().length - 1)] ?? top)?.focus();
    } else if (hadFocus && !results.contains(document.activeElement)) {
      top?.focus();
    }
  }

  function chips() {
    return [...document.querySelectorAll("#results .b-chip")];
  }

  // ---- Filter menus ----

  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest?.("details.b-filter[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  // A menu closes when one goes on elsewhere. Pressing a label or the panel puts the focus on what is around
  // the menu, which is not elsewhere; to fold it under the pointer would lose the press.
  document.addEventListener("pointerdown", (event) => closeMenus((menu) => !menu.contains(event.target)));
  document.addEventListener("focusin", (event) =>
    closeMenus((menu) => !menu.contains(event.target) && !event.target.contains(menu)),
  );

  /** Those that hold something to be mended stay open. */
  function closeMenus(isLeft) {
    for (const menu of document.querySelectorAll("details.b-filter[open]:not(:has([aria-invalid]))")) {
      if (isLeft(menu)) menu.open = false;
    }
  }

  // ---- A list as it was remembered ----

  let body = document.body;

  // The browser remembers a page with what was ticked when one left it: its form shall say what its rows show.
  document.addEventListener("turbo:render", () => {
    if (body === document.body) return;
    body = document.body;
    replaceHistory();
    for (const form of document.querySelectorAll("[data-live-search]")) form.reset();
    closeMenus(() => true);
    showSearchOf(location);
    keepListInLinks();
  });

  // A page that was remembered can be put in place before the address is that of it: asked again when all is done.
  document.addEventListener("turbo:load", () => showSearchOf(location));

  // "Rensa allt", or back to a list as it was remembered: the search field says what the address says, or, where that
  // holds a key in its place, what the results say.
  function showSearchOf(address) {
    const asked = new URLSearchParams(address.search);
    const searched = document.querySelector("#results [data-searched]");
    for (const field of document.querySelectorAll("[data-live-search] [type=search]")) {
      const words = searched ? searched.value : (asked.get(field.name) ?? "");
      if (field !== document.activeElement) field.value = words;
    }
  }

  // ---- What stands outside the results was drawn for the list as it first was; the address knows it as it is ----

  function keepListInLinks() {
    if (!document.querySelector("[data-live-search]")) return;
    for (const link of document.querySelectorAll("main :is(a[data-dialog], a[href*='list='])")) {
      if (link.closest("#results")) continue;
      const address = new URL(link.href);
      address.searchParams.delete("list");
      if (location.search !== "") address.searchParams.set("list", location.search.slice(1));
      link.href = address.pathname + address.search;
    }
  }

  // The change of language.
  document.addEventListener("submit", (event) => {
    const field = event.target.querySelector("input[name=return]");
    if (field && document.querySelector("[data-live-search]"))
      field.value = location.pathname + location.search;
  });
})();
