// The order form: as many events as there were.

import "./page.js";

document.getElementById("more-events").addEventListener("click", (event) => {
  const list = document.getElementById("events");
  const number = list.children.length + 1;
  const row = list.lastElementChild.cloneNode(true);
  row.setAttribute("aria-label", `${event.currentTarget.dataset.label} ${number}`);
  for (const control of row.querySelectorAll("input, select")) {
    const id = control.id.replace(/\d+$/, number);
    row.querySelector(`label[for="${control.id}"]`).htmlFor = id;
    control.id = id;
    control.value = "";
  }
  list.append(row);
  row.querySelector("select").focus();
});
