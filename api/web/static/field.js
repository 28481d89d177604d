// A textarea with marks: its text lies a second time behind it, unseen but for the marks, and gives it its height.
// Because the box grows with its text nothing scrolls inside it, and both layers break their lines at the same places.

import { moved, offsets } from "./characters.js";

const RANK = { error: 3, warning: 2, info: 1 };
const LONGEST = 60000;
// On a touch screen the focus brings up the keyboard, over the very text that is meant to be seen.
const touch = window.matchMedia("(pointer: coarse)");

export class Field {
  /** `changed` is called with the field after every edit, by hand or by `replace`. */
  constructor(textarea, changed) {
    this.area = textarea;
    this.control = textarea.name === "image" ? textarea.id : textarea.name;
    this.single = textarea.name === "title" || textarea.name === "topics";
    this.marks = [];
    this.kept = [];
    this.current = "";
    this.changed = changed;
    this.back = document.createElement("div");
    this.back.className = "back";
    this.back.setAttribute("aria-hidden", "true");
    textarea.before(this.back);
    textarea.parentElement.classList.add("stack--live");
    this.known = textarea.value;
    textarea.addEventListener("input", (event) => this.#typed(event));
    if (this.single) textarea.addEventListener("keydown", (event) => this.#next(event));
    this.render();
  }

  get text() {
    return this.area.value;
  }

  /** Mark stretches `{start, end, severity, key}`, given in code points of `text`; what stands there now may have moved on. */
  mark(stretches, text) {
    const units = offsets(text);
    const last = units.length - 1;
    const marks = stretches.map((one) => ({
      ...one,
      start: units[Math.min(one.start, last)],
      end: units[Math.min(one.end, last)],
    }));
    this.marks = text === this.text ? marks : moved(marks, text, this.text);
    this.render();
  }

  /** Put `text` in the place of [start, end), UTF-16; where there is a keyboard, so that its own undo knows of it. */
  replace(start, end, text) {
    const before = this.text;
    const wanted = before.slice(0, start) + text + before.slice(end);
    if (!touch.matches) {
      this.area.focus({ preventScroll: true });
      this.area.setSelectionRange(start, end);
      if (text) document.execCommand("insertText", false, text);
      else if (start !== end) document.execCommand("delete", false);
    }
    if (this.text !== wanted) {
      this.area.value = wanted;
      this.area.setSelectionRange(start + text.length, start + text.length);
    }
    this.#follow();
    this.changed(this);
  }

  /** Keep an eye on a stretch through later edits; it is gone from `kept` once somebody has changed it. */
  keep(stretch) {
    this.kept.push(stretch);
  }

  select(start, end) {
    if (!touch.matches) this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(start, end);
  }

  /** The key of the marked stretch at a UTF-16 offset, or nothing. */
  at(offset) {
    return this.marks.find((one) => one.start <= offset && offset <= one.end)?.key ?? "";
  }

  render() {
    const text = this.text;
    const pieces = [];
    const marks = text.length <= LONGEST ? this.marks : [];
    const cuts = [...new Set([0, text.length, ...marks.flatMap((one) => [one.start, one.end])])].sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 1) {
      const over = marks.filter((one) => one.start <= cuts[i] && cuts[i + 1] <= one.end);
      const words = text.slice(cuts[i], cuts[i + 1]);
      if (!over.length) {
        pieces.push(words);
        continue;
      }
      const gravest = over.reduce((a, b) => (RANK[b.severity] > RANK[a.severity] ? b : a));
      const mark = document.createElement("mark");
      mark.className = `mark mark--${gravest.severity}`;
      if (over.some((one) => one.key === this.current)) mark.classList.add("mark--current");
      mark.dataset.key = gravest.key;
      mark.textContent = words;
      pieces.push(mark);
    }
    // A line end at the very end takes a line in a textarea, and none in a block.
    this.back.replaceChildren(...pieces, "\u200b");
  }

  #follow() {
    const text = this.text;
    if (text === this.known) return;
    this.marks = moved(this.marks, this.known, text);
    this.kept.splice(0, this.kept.length, ...moved(this.kept, this.known, text));
    this.known = text;
    this.render();
  }

  #typed(event) {
    if (this.single && !event.isComposing && this.text.includes("\n")) {
      const at = this.area.selectionEnd;
      this.area.value = this.text.replace(/\n/g, " ");
      this.area.setSelectionRange(at, at);
    }
    this.#follow();
    this.changed(this);
  }

  #next(event) {
    if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    const all = [...document.querySelectorAll("#draft textarea")];
    all[all.indexOf(this.area) + 1]?.focus();
  }
}
