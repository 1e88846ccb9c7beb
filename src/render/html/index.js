const rows = [...document.querySelectorAll(".releases tbody tr")], body = document.querySelector(".releases tbody");
const texts = new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
const search = document.getElementById("search"), shown = document.getElementById("shown"), size = 100;
let found = rows, first = 0, visible = rows.slice(0, size);
// Only the rows of one page are shown; what was shown before is hidden again.
function show() {
  first = Math.max(0, Math.min(first, Math.floor((found.length - 1) / size) * size));
  for (const row of visible) row.hidden = true;
  visible = found.slice(first, first + size);
  for (const row of visible) row.hidden = false;
  shown.value = `${found.length ? first + 1 : 0}–${first + visible.length} / ${found.length}`;
  for (const button of document.querySelectorAll("[data-step]")) {
    const next = first + size * button.dataset.step;
    button.disabled = next < 0 || next >= found.length;
  }
}
function find() {
  const words = search.value.toLowerCase().split(/\s+/).filter(word => word);
  found = rows.filter(row => words.every(word => texts.get(row).includes(word)));
  first = 0;
  show();
}
search.addEventListener("input", find);
document.addEventListener("click", event => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.step) first += size * button.dataset.step, show();
  if (button.closest(".months")) search.value = button.value, find();
  const head = button.closest("thead th");
  if (!head) return;
  const column = head.cellIndex, down = head.ariaSort == "ascending" ? -1 : 1;
  for (const other of head.parentNode.children) other.ariaSort = null;
  head.ariaSort = down > 0 ? "ascending" : "descending";
  const keys = new Map(rows.map(row => [row, row.cells[column].textContent]));
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  rows.sort((a, b) => down * order.compare(keys.get(a), keys.get(b)));
  body.append(...rows);
  find();
});
show();
