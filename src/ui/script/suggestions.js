// What one choice makes likely in other groups is chosen there, unless somebody has chosen there already. Which groups
// that is stands in a field of the form, so that it is known on the pages that follow, too. Without it the page that
// follows says what does not go together.
(() => {
  document.addEventListener("change", (event) => {
    const { target } = event;
    if (!target.matches?.("input[type=radio]") || target.form === null) return;
    const carried = target.form.querySelector("input[data-touched]");
    const touched = new Set(carried?.value.split(" ").filter((name) => name !== ""));
    touched.add(target.name);
    if (carried !== null) carried.value = [...touched].join(" ");
    if (target.dataset.suggests === undefined) return;
    for (const [name, value] of new URLSearchParams(target.dataset.suggests)) {
      if (touched.has(name)) continue;
      const group = [...target.form.elements].filter((field) => field.name === name);
      for (const field of group) field.checked = field.value === value;
    }
  });
})();
