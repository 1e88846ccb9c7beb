const rows = [...document.querySelectorAll(".releases tbody tr")], body = document.querySelector(".releases tbody");
const search = document.getElementById("search"), shown = document.getElementById("shown"), size = 100, named = 4;
// Letters and digits in words with a blank before each: " dpa" is found in "dpa-AFX", not in "Windpark". Digits in
// groups are one word.
const plain = text => " " + text.normalize("NFC").toLowerCase().replace(/(\d)[.,](?=\d{3}(?!\d))/g, "$1")
  .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
const others = row => row.dataset.also ? row.dataset.also.split("\n") : [];
const texts = new Map();
function text(row) {
  if (!texts.has(row)) {
    const cells = [...row.cells].slice(0, named).map(cell => cell.textContent);
    texts.set(row, [...cells, ...others(row)].map(plain).join(" "));
  }
  return texts.get(row);
}
let found = rows, words = [], first = 0, visible = rows.slice(0, size);
// The names and figures that the words are found in, where the row itself does not show them.
function hit(row) {
  const rest = words.filter(word => !plain(row.cells[0].textContent).includes(word));
  const hits = others(row).filter(other => rest.some(word => plain(other).includes(word))).slice(0, 3);
  let place = row.querySelector(".hit");
  if (!place && hits.length) row.cells[0].append(place = Object.assign(document.createElement("span"), { className: "hit" }));
  if (place) place.textContent = hits.join(" · ");
}
// Only the rows of one page are shown; what was shown before is hidden again.
function show() {
  first = Math.max(0, Math.min(first, Math.floor((found.length - 1) / size) * size));
  for (const row of visible) row.hidden = true, row.querySelector(".hit")?.remove();
  visible = found.slice(first, first + size);
  for (const row of visible) row.hidden = false, hit(row);
  shown.value = found.length ? `${first + 1}–${first + visible.length} / ${found.length}` : shown.dataset.none;
  for (const button of document.querySelectorAll("[data-step]")) {
    const next = first + size * button.dataset.step;
    button.disabled = next < 0 || next >= found.length;
  }
}
function find() {
  words = search.value.split(/\s+/).map(plain).filter(word => word.trim());
  found = words.length ? rows.filter(row => words.every(word => text(row).includes(word))) : rows;
  first = 0;
  show();
}
search.addEventListener("input", find);
document.addEventListener("click", event => {
  const name = event.target.closest("[data-find]");
  if (name) {
    event.preventDefault();
    search.value = name.dataset.find;
    find();
    search.scrollIntoView({ block: "start" });
  }
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
