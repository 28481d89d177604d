// Units of text. The server counts code points, the browser counts UTF-16 units, people count what they see.

/** For a text: code point offset -> UTF-16 offset, for every offset from 0 to its end. */
export function offsets(text) {
  const found = [0];
  let unit = 0;
  for (const character of text) {
    unit += character.length;
    found.push(unit);
  }
  return found;
}

const segmenter = typeof Intl.Segmenter === "function" ? new Intl.Segmenter(undefined, { granularity: "grapheme" }) : null;
const LONGEST = 50000;

/** About how many characters a reader sees. Beyond any note's length code points are near enough. */
export function seen(text) {
  const counted = segmenter && text.length <= LONGEST ? segmenter.segment(text) : text;
  let count = 0;
  for (const _ of counted) count += 1;
  return count;
}

/** The sentence around [start, end), in UTF-16 offsets. */
export function sentence(text, start, end) {
  const stop = /[。！？!?\n]/;
  let low = start;
  while (low > 0 && !stop.test(text[low - 1])) low -= 1;
  let high = end;
  while (high < text.length && !stop.test(text[high])) high += 1;
  return text.slice(low, high).trim();
}

/** The words at [start, end) with a character or two beside them, as a longer expression somebody can trim. */
export function surroundings(text, start, end) {
  const side = /[\p{L}\p{N}]/u;
  const before = Array.from(text.slice(0, start)).slice(-2);
  const after = Array.from(text.slice(end)).slice(0, 2);
  const left = [];
  for (const one of before.reverse()) {
    if (!side.test(one)) break;
    left.unshift(one);
  }
  const right = [];
  for (const one of after) {
    if (!side.test(one)) break;
    right.push(one);
  }
  return left.join("") + text.slice(start, end) + right.join("");
}

/**
 * What one edit does to stretches of a text: those before it stay, those behind it move, those it touches are gone.
 * Each stretch has `start` and `end`; the result holds new objects in the same order.
 */
export function moved(stretches, before, after) {
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const cut = before.length - tail;
  const shift = after.length - before.length;
  return stretches.flatMap((one) => {
    if (one.end <= head) return [{ ...one }];
    if (one.start >= cut) return [{ ...one, start: one.start + shift, end: one.end + shift }];
    return [];
  });
}
