// The form for one note: checks while somebody types, marks the words, replaces them in place.

import { seen, sentence, surroundings } from "./characters.js";
import { Field } from "./field.js";
import { copy, fill, focusUndo, say, silence, t } from "./page.js";
import { openRow } from "./row.js";

const WAIT = 250;
const AGAIN = 4000;
const form = document.getElementById("draft");
const verdict = document.getElementById("verdict");
const findings = document.getElementById("findings-part");
const results = document.getElementById("results");
const tools = document.getElementById("tools");
const replaceAll = document.getElementById("replace-all");
const wide = window.matchMedia("(min-width: 60rem)");

const fields = new Map();
let timer = 0;
let running = null;
let checked = "";
// The text of each field that the cards are about.
let about = new Map();
// An answer that came while a button was held down: the card under the finger must stay until it has been let go.
let held = false;
let waiting = null;
let composing = false;
let history = [];
let replacing = false;

// -- checking ------------------------------------------------------------------------------------------------------

function fieldsOf() {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") data.append(name, value);
  return data;
}

function soon(wait = WAIT) {
  window.clearTimeout(timer);
  // While a word is being put together (pinyin, zhuyin, strokes) what stands in the box is not yet what is meant.
  if (composing) return;
  results.setAttribute("aria-busy", "true");
  timer = window.setTimeout(check, wait);
}

async function check() {
  timer = 0;
  const data = fieldsOf();
  const sent = data.toString();
  running?.abort();
  running = null;
  waiting = null;
  const texts = new Map([...fields].map(([control, field]) => [control, field.text]));
  if (sent === checked) {
    // Taken back before the answer came: the cards are right again, but the marks went with the words.
    mark();
    rest();
    return;
  }
  if (sent.length > Number(form.dataset.most)) {
    // The server would close the door in the middle of it, which looks as if it were not there.
    findings.replaceChildren();
    mark();
    trouble(t("js.too-long"));
    rest();
    return;
  }
  const mine = new AbortController();
  running = mine;
  verdict.classList.add("verdict--busy");
  try {
    const answer = await fetch("/check", {
      method: "POST",
      body: data,
      signal: mine.signal,
      cache: "no-store",
      credentials: "same-origin",
      redirect: "error",
    });
    const kind = answer.headers.get("content-type") ?? "";
    if (!kind.startsWith("text/html")) {
      await failed(answer.status);
      return;
    }
    const text = await answer.text();
    if (mine.signal.aborted) return;
    const answered = () => {
      checked = sent;
      about = texts;
      show(text);
    };
    if (held) waiting = answered;
    else answered();
  } catch (error) {
    if (error.name !== "AbortError") {
      trouble(t("js.offline"));
      soon(AGAIN);
    }
  } finally {
    if (running === mine) {
      running = null;
      rest();
    }
  }
}

/** What is shown is about the text that stands there, unless somebody has typed on meanwhile. */
function rest() {
  verdict.classList.remove("verdict--busy");
  if (!timer) results.removeAttribute("aria-busy");
}

async function failed(status) {
  if (status === 401) trouble(t("js.signed-out"));
  else {
    trouble(t(status === 429 ? "js.busy" : "js.offline"));
    soon(AGAIN);
  }
}

/** Say in the place of the verdict that there is none; what stood there was about another text. */
function trouble(words) {
  checked = "";
  const face = verdict.querySelector(".verdict-face");
  face.className = "verdict-face verdict-face--failed";
  face.querySelector(".verdict-word").textContent = t("js.failed-word");
  face.querySelector(".verdict-more").textContent = words;
  face.querySelector(".verdict-jump")?.remove();
}

/** Put the server's answer into the page. The parser runs no script and loads nothing; every text in it is escaped. */
function show(text) {
  const answer = new DOMParser().parseFromString(text, "text/html");
  const open = new Set([...findings.querySelectorAll("details[open]")].map((one) => one.dataset.more));
  const shut = new Set([...findings.querySelectorAll("details:not([open])")].map((one) => one.dataset.more));
  const focused = focusedButton();
  const parts = { verdict, findings };
  for (const [name, place] of Object.entries(parts)) {
    const part = answer.querySelector(`[data-part="${name}"]`);
    if (!part) continue;
    // The same verdict is not said again with every letter.
    if (name === "verdict" && part.textContent.trim() === place.textContent.trim() && sameFace(part, place)) continue;
    place.replaceChildren(...[...part.childNodes].map((node) => document.importNode(node, true)));
  }
  for (const one of findings.querySelectorAll("details")) {
    if (open.has(one.dataset.more)) one.open = true;
    else if (shut.has(one.dataset.more)) one.open = false;
  }
  if (focused) findings.querySelector(focused)?.focus({ preventScroll: true });
  mark();
}

/** How to find the focused button of a card again among new cards; nothing where the focus is elsewhere. */
function focusedButton() {
  const button = document.activeElement?.closest?.("#findings-part [data-act]");
  const card = button?.closest(".card");
  if (!card) return "";
  const { act, text } = button.dataset;
  const same = text === undefined ? "" : `[data-text="${CSS.escape(text)}"]`;
  return `[data-key="${CSS.escape(card.dataset.key)}"] [data-act="${CSS.escape(act)}"]${same}`;
}

function sameFace(one, other) {
  return one.querySelector(".verdict-face")?.className === other.querySelector(".verdict-face")?.className;
}

function cards() {
  return [...findings.querySelectorAll(".card")];
}

function mark() {
  const marks = new Map();
  for (const card of cards()) {
    const { control, start, end, severity, key } = card.dataset;
    if (!control) continue;
    if (!marks.has(control)) marks.set(control, []);
    marks.get(control).push({ start: Number(start), end: Number(end), severity, key });
  }
  for (const [control, field] of fields) field.mark(marks.get(control) ?? [], about.get(control) ?? field.text);
  const count = changes().length;
  replaceAll.hidden = count < 2;
  replaceAll.textContent = fill(replaceAll.dataset.label, { count });
  tools.classList.toggle("tools--idle", !anything());
}

function anything() {
  return [...fields.values()].some((field) => field.text.trim());
}

// -- replacing and taking back ----------------------------------------------------------------------------------------

/** The stretch of a card as it lies now: the text may have moved since it was checked. */
function stretch(card) {
  const field = fields.get(card.dataset.control);
  const found = field?.marks.find((one) => one.key === card.dataset.key);
  return found ? { field, start: found.start, end: found.end } : null;
}

/** The first replacement of every finding that has one. */
function changes() {
  return cards().flatMap((card) => {
    const button = card.querySelector('[data-act="replace"]');
    const place = button && stretch(card);
    return place ? [{ ...place, text: button.dataset.text }] : [];
  });
}

function change(list, said) {
  replacing = true;
  const batch = [];
  // From behind, so that no replacement moves the next one.
  for (const one of [...list].sort((a, b) => b.start - a.start)) {
    const old = one.field.text.slice(one.start, one.end);
    one.field.replace(one.start, one.end, one.text);
    const id = Symbol("change");
    one.field.keep({ start: one.start, end: one.start + one.text.length, old, text: one.text, id });
    batch.push({ field: one.field, id });
  }
  replacing = false;
  history.push({ batch, said });
  offer();
  soon(0);
}

/** Offer to take back the last change that can still be taken back. */
function offer(focus = true) {
  while (history.length && !undoable(history.at(-1))) history.pop();
  if (!history.length) {
    silence();
    return;
  }
  say(history.at(-1).said, back);
  if (focus) focusUndo();
}

function undoable(entry) {
  return entry.batch.every(({ field, id }) => field.kept.some((one) => one.id === id));
}

function back() {
  const entry = history.pop();
  if (!entry) return;
  replacing = true;
  for (const { field, id } of [...entry.batch].reverse()) {
    const one = field.kept.find((kept) => kept.id === id);
    if (!one) continue;
    field.kept.splice(field.kept.indexOf(one), 1);
    field.replace(one.start, one.end, one.old);
  }
  replacing = false;
  if (history.length && undoable(history.at(-1))) offer(false);
  else say(t("js.undone"));
  soon(0);
}

// -- what can be pressed ----------------------------------------------------------------------------------------------

const acts = {
  replace(card, button) {
    const place = stretch(card);
    if (!place) return;
    const text = button.dataset.text;
    change([{ ...place, text }], t("js.replaced", { text }));
  },
  delete(card) {
    const place = stretch(card);
    if (!place) return;
    const old = place.field.text.slice(place.start, place.end);
    change([{ ...place, text: "" }], t("js.deleted", { text: old }));
  },
  show(card) {
    const place = stretch(card);
    if (!place) return;
    point(card.dataset.key);
    const around = place.field.area.closest("details");
    if (around) around.open = true;
    place.field.select(place.start, place.end);
    place.field.back.querySelector(`[data-key="${CSS.escape(card.dataset.key)}"]`)?.scrollIntoView({ block: "center" });
  },
  wrong(card) {
    const place = stretch(card);
    if (!place) return;
    const { field, start, end } = place;
    openRow({
      expect: "miss",
      rule: card.dataset.rule,
      entry: card.dataset.entry,
      scene: new FormData(form).get("scene") ?? "",
      words: field.text.slice(start, end),
      unless: surroundings(field.text, start, end),
      sentence: sentence(field.text, start, end),
    });
  },
};

findings.addEventListener("click", (event) => {
  const button = event.target.closest("[data-act]");
  const card = button?.closest(".card");
  if (card) acts[button.dataset.act]?.(card, button);
});

function hold() {
  held = true;
}

/** The click comes right behind this. */
function release() {
  held = false;
  window.setTimeout(() => {
    if (held) return;
    waiting?.();
    waiting = null;
  });
}

findings.addEventListener("pointerdown", hold);
findings.addEventListener("keydown", (event) => {
  if (event.key === " ") hold();
});
for (const name of ["pointerup", "pointercancel", "keyup", "blur"]) window.addEventListener(name, release);

replaceAll.addEventListener("click", () => {
  const list = changes();
  if (list.length) change(list, t("js.replaced-all", { count: list.length }));
});

document.getElementById("copy").addEventListener("click", async () => {
  const parts = ["title", "body", "topics"].map((name) => fields.get(name).text.trim()).filter(Boolean);
  say(t((await copy(parts.join("\n\n"))) ? "js.copied" : "js.not-copied"));
});

let last = null;
document.getElementById("missed").addEventListener("click", () => {
  // A textarea keeps its selection when it loses the focus.
  const field = last;
  const [start, end] = field ? [field.area.selectionStart, field.area.selectionEnd] : [0, 0];
  if (start === end) {
    say(t("js.select-first"));
    return;
  }
  openRow({
    expect: "hit",
    rule: "",
    entry: "",
    scene: new FormData(form).get("scene") ?? "",
    words: field.text.slice(start, end),
    unless: "",
    sentence: sentence(field.text, start, end),
  });
});

document.getElementById("example").addEventListener("click", () => {
  for (const name of ["title", "body", "topics"]) put(fields.get(name), t(`js.example-${name}`));
  soon(0);
});

document.getElementById("clear").addEventListener("click", () => {
  const emptied = [...fields.values()].filter((field) => field.text);
  if (!emptied.length) return;
  change(emptied.map((field) => ({ field, start: 0, end: field.text.length, text: "" })), t("js.cleared"));
});

function put(field, text) {
  field.area.value = text;
  field.area.dispatchEvent(new Event("input"));
}

document.getElementById("more-images").addEventListener("click", (event) => {
  const list = document.getElementById("images");
  const number = list.children.length;
  const one = list.lastElementChild.cloneNode(true);
  const area = one.querySelector("textarea");
  one.querySelector(".back")?.remove();
  area.id = `image-${number}`;
  area.value = "";
  const label = one.querySelector("label");
  label.htmlFor = area.id;
  label.textContent = fill(event.currentTarget.dataset.label, { number: number + 1 });
  list.append(one);
  adopt(area);
  area.focus();
});

// -- the text and its findings point at each other --------------------------------------------------------------------

function point(key) {
  for (const card of cards()) card.classList.toggle("card--current", card.dataset.key === key);
  for (const field of fields.values()) {
    if (field.current === key) continue;
    field.current = key;
    field.render();
  }
}

function adopt(area) {
  const field = new Field(area, changed);
  fields.set(field.control, field);
  const counter = document.getElementById(`${area.id}-count`);
  field.count = () => {
    if (!counter) return;
    const most = Number(counter.dataset.most);
    const count = seen(field.text);
    const over = count > most;
    counter.textContent = t(over ? "js.over" : "js.about", { count, most, more: count - most });
    counter.classList.toggle("counter--over", over);
  };
  field.count();
  area.addEventListener("compositionstart", () => {
    composing = true;
    window.clearTimeout(timer);
    timer = 0;
  });
  area.addEventListener("compositionend", () => {
    composing = false;
    soon();
  });
  area.addEventListener("click", () => {
    const key = area.selectionStart === area.selectionEnd ? field.at(area.selectionStart) : "";
    point(key);
    if (key && wide.matches) document.getElementById(`f-${key}`)?.scrollIntoView({ block: "nearest" });
  });
  area.addEventListener("focus", () => {
    last = field;
  });
  return field;
}

function changed(field) {
  field.count?.();
  if (replacing) return;
  // What somebody has typed over cannot be taken back; what they have typed elsewhere does not matter.
  if (history.length) offer(false);
  soon();
}

const options = document.getElementById("options");
const chosen = document.getElementById("chosen");

/** What has been chosen, in a line, for when the choices are folded away. */
function choices() {
  const pills = [...options.querySelectorAll("input:checked + span")].map((one) => one.textContent);
  chosen.textContent = [...pills, options.querySelector("option:checked").textContent].join(" · ");
}

form.addEventListener("change", () => {
  choices();
  soon(0);
});
// A phone has room for the text and what there is to say about it.
if (!wide.matches) options.open = false;
choices();
form.addEventListener("submit", (event) => {
  // The page checks by itself; only the buttons that go elsewhere (a language, a file) send the form.
  if (!event.submitter?.hasAttribute("formaction")) event.preventDefault();
});

for (const area of form.querySelectorAll("textarea")) adopt(area);
// The page may have come with findings; the browser may have brought back another text.
for (const [control, field] of fields) about.set(control, field.area.defaultValue);
if (findings.querySelector(".findings") && [...fields.values()].every(({ area }) => area.value === area.defaultValue))
  checked = fieldsOf().toString();
mark();
if (anything()) soon(0);
