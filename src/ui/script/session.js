// Somebody who does nothing is signed out after a while. Before that they are asked, in time to answer, and what they
// have typed stays. How long there is left the server says: with every page, and when it is asked without keeping the
// session alive. Several windows of one browser so agree without speaking with each other.
(() => {
  const warnBefore = 120; // seconds; WCAG 2.2.1 asks for 20 at least
  const lookEvery = 5; // seconds, while somebody is being asked

  let endsAt; // milliseconds; undefined where nobody is signed in
  let total; // seconds at the latest sign of life
  let isExtendable = true;
  let dialog;
  let title;
  let timer;

  document.addEventListener("turbo:load", () => {
    const { sessionLasts } = document.body.dataset;
    // said once: with Back the same page comes from memory, and is old news
    delete document.body.dataset.sessionLasts;
    if (sessionLasts !== undefined) learn(sessionLasts);
    look();
  });

  // a part of a page that somebody has asked for
  document.addEventListener("turbo:before-fetch-response", ({ detail }) => {
    const lasts = detail.fetchResponse.header("session-lasts");
    if (lasts) learn(lasts);
  });

  document.addEventListener("turbo:before-cache", close);
  // a computer that has slept, or a window that comes to the front, is behind
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pageshow", look);

  function learn(lasts) {
    const [seconds, last] = lasts.split("; ");
    set(Number(seconds), last === undefined);
  }

  function set(seconds, extendable) {
    total = Math.max(total ?? 0, seconds);
    isExtendable = extendable;
    endsAt = Date.now() + seconds * 1000;
  }

  const secondsLeft = () => (endsAt - Date.now()) / 1000;
  // where the whole time is short, half of it is left for working
  const warnAt = () => Math.min(warnBefore, Math.max(20, total / 2));

  async function look() {
    clearTimeout(timer);
    if (endsAt === undefined) return;
    if (secondsLeft() <= warnAt()) await ask({ "X-Unasked": "1" });
    const left = secondsLeft();
    if (left > warnAt()) close();
    else if (left > 0) warn(left);
    else end();
    if (endsAt === undefined) return;
    clearTimeout(timer);
    const pause = dialog ? lookEvery : Math.max(lookEvery, Math.min(left - warnAt(), 60));
    timer = setTimeout(look, pause * 1000);
  }

  // No answer says nothing about the session: what was known before goes on being so.
  async function ask(headers) {
    try {
      const answer = await fetch("/session", { headers, cache: "no-store" });
      if (!answer.ok) return;
      const told = await answer.json();
      set(told.seconds, told.isExtendable);
    } catch {}
  }

  function warn(left) {
    const words = isExtendable ? "session-soon" : "session-last";
    const isSaid = dialog?.dataset.words === words;
    // what cannot be answered is said once; a question that was closed without being answered is asked again
    if (isSaid && !dialog.open && !isExtendable) return;
    if (!isSaid || !dialog.open) show(words);
    const place = dialog?.querySelector("[data-session-left]");
    if (!place) return;
    const said = inWords(left, place.dataset);
    if (place.textContent !== said) place.textContent = said;
  }

  // Said in steps, since each is read out.
  function inWords(left, { minutes, minute, seconds }) {
    if (left > 90) return minutes.replace("#", Math.round(left / 60));
    if (left > 30) return minute;
    return seconds.replace("#", left > 10 ? 30 : 10);
  }

  function end() {
    endsAt = undefined;
    show("session-ended");
  }

  function show(words) {
    close();
    const template = document.getElementById(words);
    if (!template) return;
    dialog = template.content.firstElementChild.cloneNode(true);
    dialog.dataset.words = words;
    document.body.append(dialog);
    dialog.querySelector("#session-soon-stay")?.addEventListener("click", stay);
    dialog.querySelector("[id$=-close]")?.addEventListener("click", () => dialog.close());
    // Escape says that somebody is there
    dialog.addEventListener("cancel", () => {
      if (words === "session-soon") stay();
    });
    dialog.addEventListener("close", restoreTitle);
    title = document.title;
    document.title = `${dialog.querySelector("h2").textContent} – ${title}`;
    dialog.showModal();
  }

  async function stay() {
    await ask({});
    look();
  }

  function close() {
    if (!dialog) return;
    dialog.close();
    dialog.remove();
    dialog = undefined;
    restoreTitle();
  }

  function restoreTitle() {
    if (title !== undefined) document.title = title;
    title = undefined;
  }
})();
