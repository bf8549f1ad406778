// What one choice makes likely in other groups is chosen there, unless somebody has chosen there already. Without it
// the page that follows says what does not go together.
(() => {
  document.addEventListener("change", (event) => {
    const { target } = event;
    if (!target.matches?.("input[type=radio]") || target.form === null) return;
    target.dataset.touched = "";
    if (target.dataset.suggests === undefined) return;
    for (const [name, value] of new URLSearchParams(target.dataset.suggests)) {
      const group = [...target.form.elements].filter((field) => field.name === name);
      if (group.some((field) => field.dataset.touched !== undefined)) continue;
      for (const field of group) field.checked = field.value === value;
    }
  });
})();
