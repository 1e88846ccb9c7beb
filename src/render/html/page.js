// Escape hides what a mark shows, until another one is pointed at or reached.
addEventListener("keydown", e => { if (e.key == "Escape") document.body.classList.add("quiet"); });
for (const type of ["focusin", "mouseover"]) addEventListener(type, e => {
  if (e.target.closest && e.target.closest(".m")) document.body.classList.remove("quiet");
});
// What is not shown is not reached by keyboard either.
addEventListener("change", e => {
  const kind = e.target.id && e.target.id.startsWith("show-") && e.target.id.slice(5);
  if (kind) for (const mark of document.querySelectorAll(".m." + kind + "[id]")) mark.tabIndex = e.target.checked ? 0 : -1;
});
