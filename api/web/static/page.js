// What every page shares: its texts, the notice at the foot, and the clipboard.

const texts = JSON.parse(document.body.dataset.texts);

/** The text of a key, with `{names}` filled in. Values are put in as they are: show the result as text only. */
export function t(key, values = {}) {
  return fill(texts[key] ?? key, values);
}

export function fill(text, values) {
  return text.replace(/\{([\w-]+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

const notice = document.getElementById("notice");
const noticeText = notice.querySelector(".notice-text");
const noticeUndo = notice.querySelector(".notice-undo");
let fading = 0;
let undo = null;

/** Say something at the foot of the page. With `back` it stays, beside a button that calls it, until `silence`. */
export function say(text, back = null) {
  window.clearTimeout(fading);
  undo = back;
  noticeUndo.hidden = back === null;
  notice.hidden = false;
  noticeText.textContent = text;
  if (back === null) fading = window.setTimeout(silence, 4000);
}

export function silence() {
  window.clearTimeout(fading);
  undo = null;
  notice.hidden = true;
  noticeText.textContent = "";
}

export function focusUndo() {
  noticeUndo.focus({ preventScroll: true });
}

noticeUndo.addEventListener("click", () => undo?.());

/** Put a text on the clipboard. A page that is not served securely has only the old way. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const aside = document.createElement("textarea");
    aside.value = text;
    aside.className = "away";
    const before = document.activeElement;
    (document.querySelector("dialog[open]") ?? document.body).append(aside);
    aside.select();
    const done = document.execCommand("copy");
    aside.remove();
    before?.focus?.({ preventScroll: true });
    return done;
  }
}

document.documentElement.classList.add("js");
