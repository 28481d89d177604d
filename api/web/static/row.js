// A wrong call as a row of a lexicon: shown before it leaves, copied or saved, never sent anywhere by itself.

import { copy, t } from "./page.js";

const dialog = document.getElementById("row");
const form = document.getElementById("row-form");
const preview = document.getElementById("row-preview");
const said = document.getElementById("row-said");
let timer = 0;
let running = null;
let good = false;

export function openRow(values) {
  for (const [name, value] of Object.entries(values)) if (form.elements[name]) form.elements[name].value = value;
  if (!form.elements.rule.value) form.elements.rule.selectedIndex = 0;
  for (const part of form.querySelectorAll("[data-kind]")) part.hidden = part.dataset.kind !== values.expect;
  dialog.showModal();
  refresh();
}

async function refresh() {
  running?.abort();
  running = new AbortController();
  good = false;
  try {
    const answer = await fetch("/row", {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      signal: running.signal,
      cache: "no-store",
      redirect: "error",
    });
    preview.textContent = (await answer.text()).trim();
    good = answer.ok;
  } catch (error) {
    if (error.name !== "AbortError") preview.textContent = t("js.offline");
  }
  preview.classList.toggle("trouble", !good);
}

form.addEventListener("input", () => {
  window.clearTimeout(timer);
  timer = window.setTimeout(refresh, 200);
});

form.addEventListener("submit", (event) => {
  if (!good) event.preventDefault();
});

document.getElementById("row-copy").addEventListener("click", async () => {
  if (!good) return;
  // The notice at the foot of the page lies behind the dialog.
  const row = preview.textContent;
  said.textContent = t((await copy(row)) ? "js.copied" : "js.not-copied");
  window.setTimeout(() => {
    said.textContent = "";
  }, 4000);
});

document.getElementById("row-close").addEventListener("click", () => dialog.close());
