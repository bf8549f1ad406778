// What is under way is followed: asked for again every few seconds, as long as it says so and somebody looks.
(() => {
  const pause = 3000; // milliseconds
  const most = 200; // ten minutes; whoever still wants to know reloads the page

  let asked = 0;
  let timer;

  let state;

  document.addEventListener("turbo:load", () => {
    asked = 0;
    follow();
  });

  document.addEventListener("turbo:frame-load", ({ target }) => {
    if (!target.matches(".b-followed")) return;
    if (stateIn(target) === state) {
      tell(target);
      follow();
    } else {
      // there is more to see now than how far it has come
      isReplacing = true;
      window.Turbo.visit(location.href, { action: "replace" });
    }
  });

  // Nobody has asked for it, so it keeps nobody signed in who has left the computer.
  let isReplacing = false;

  document.addEventListener("turbo:before-fetch-request", ({ target, detail }) => {
    if (!isReplacing && !target.matches?.(".b-followed")) return;
    isReplacing = false;
    detail.fetchOptions.headers["X-Unasked"] = "1";
  });

  function follow() {
    clearTimeout(timer);
    const frame = document.querySelector(".b-followed:has([data-follows])");
    state = frame && stateIn(frame);
    if (!frame || asked >= most) return;
    timer = setTimeout(() => {
      if (document.hidden) return follow();
      asked += 1;
      if (frame.src) frame.reload();
      else frame.src = location.href;
    }, pause);
  }

  function stateIn(frame) {
    return frame.querySelector("[data-follows]")?.value;
  }

  function tell(frame) {
    const news = frame.querySelector("[data-announce]")?.textContent;
    const announcer = document.getElementById("announcer");
    if (news && announcer && announcer.textContent !== news) announcer.textContent = news;
  }
})();
