/*
 * Marks in a text box: what stands in it as plain text, where a remark is in it, how a fix gets in.
 *
 * The page, the browser extension and the Thunderbird add-on share this file. It has no imports, no
 * default export and no top-level await, and each `export` begins a line: without these words, it
 * is a classic script. It changes nothing in a document but through `replace`, and reads only what
 * it is given. Offsets count UTF-16 code units, as the messages and answers of followup-lint do.
 *
 *   const reading = read(root, { skip });           // the text of a box, now
 *   reading.text                                    // plain text, lines end at "\n"
 *   reading.range(start, end)                       // the DOM Range of a stretch; null in a field
 *   reading.offset(node, at)                        // where a point of the DOM is; null outside
 *   caret(root, reading)                            // where the author writes; null for nowhere
 *   stretchOf(place)                                // {start, end} of a `place`, or null
 *   moved(before, after, start, end)                // the same stretch in a later text, or null
 *   canMark(root)                                   // whether marks can be drawn in this box
 *   const marks = new Marks(root, { skip, part });  // the marks of one box
 *   marks.show(answer, text)                        // draw an Answer to this text
 *   marks.point(key)                                // make one remark stand out; null for none
 *   marks.at(offset)                                // the remarks on an offset of `text`
 *   marks.clear()                                   // take all marks away
 *   replace(root, edit, text, { skip })             // apply an Edit made for `text`; true if done
 *   select(root, start, end, { skip })              // select a stretch and bring it into view
 *
 * `root` is an editable element, a <textarea> or an <input>. `skip` is a function that is given an
 * element and says whether it is left out, with all in it: quotes, signatures. `part` is "body" or
 * "subject": the part of the draft that the box has. `text` is the text that was sent to be
 * checked, as `read` gave it.
 *
 * Marks are CSS Custom Highlights named followup-lint-error, -warning, -suggestion and -pointed;
 * marks.css says how they look. A document has one box with marks at a time.
 */

const NAME = "followup-lint";
const POINTED = "pointed";
// The later one is drawn over the earlier one.
const SEVERITIES = ["suggestion", "warning", "error"];
const PLAIN_FIELDS = new Set(["TEXTAREA", "INPUT"]);
const WORDLESS = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "TITLE", "BUTTON", "SELECT"]);
const BLOCKS = "div, p";
const GAP = 0.5; // of the font size: a margin from which on a block has a blank line around it

/** The plain text of a box, and where each stretch of it is in the document. */
export class Reading {
  constructor(root, text, pieces) {
    this.root = root;
    this.text = text;
    // In the order of the document: {start, length, node, from}. A line break has its element
    // as the node, and no `from`.
    this.pieces = pieces;
  }

  /** The Range of a stretch; null where there is none: in a field, or in an empty box. */
  range(start, end) {
    if (this.pieces.length === 0) return null;
    const before = this.pieces.findLast((piece) => piece.start <= start);
    const first = before ?? this.pieces[0];
    const last = this.pieces.findLast((piece) => piece.start < end) ?? first;
    const range = this.root.ownerDocument.createRange();
    range.setStart(...pointIn(first, start));
    if (end > start) range.setEnd(...pointIn(last, end));
    return range;
  }

  /** The offset of a point of the document; null where it is not in the box. */
  offset(node, at) {
    if (!this.root.contains(node)) return null;
    const point = this.root.ownerDocument.createRange();
    point.setStart(node, at);
    let before = null;
    for (const piece of this.pieces) {
      const isHere = piece.node === node && piece.from !== undefined;
      if (isHere && at <= piece.from + piece.length) return piece.start + Math.max(at - piece.from, 0);
      if (!isHere && point.comparePoint(...pointIn(piece, piece.start)) >= 0) {
        // Behind the words of its own line, not before those of the next one.
        return before && node.contains(before.node) ? endOf(before) : piece.start;
      }
      before = piece;
    }
    return before ? endOf(before) : 0;
  }
}

/** The text of a box as it is now. */
export function read(root, { skip = () => false } = {}) {
  if (PLAIN_FIELDS.has(root.tagName)) return new Reading(root, root.value, []);
  const builder = new Builder();
  for (const child of root.childNodes) builder.node(child, skip);
  return new Reading(root, builder.text, builder.pieces);
}

/** Where the author writes in a box; null where the caret is elsewhere. */
export function caret(root, reading) {
  const page = root.ownerDocument;
  if (PLAIN_FIELDS.has(root.tagName)) return page.activeElement === root ? root.selectionEnd : null;
  const selection = page.getSelection();
  return selection?.focusNode ? reading.offset(selection.focusNode, selection.focusOffset) : null;
}

/** Where a `place` of an answer is in the text that was sent; null where it is not in it. */
export function stretchOf(place) {
  const found = place?.part === "body" ? place.document : place?.stretch;
  return found ? { start: found.utf16_start, end: found.utf16_end } : null;
}

/** A stretch of an earlier text in a later one; null if it was changed, or text beside it was. */
export function moved(before, after, start, end) {
  if (before === after) return { start, end };
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (end < head) return { start, end };
  const shift = after.length - before.length;
  return start > before.length - tail ? { start: start + shift, end: end + shift } : null;
}

/** Whether marks can be drawn in a box: it is no field, and its browser knows all it takes. */
export function canMark(root) {
  const view = root.ownerDocument.defaultView;
  const isKnown = view?.Highlight && view.CSS?.highlights && "whiteSpaceCollapse" in root.style;
  return !PLAIN_FIELDS.has(root.tagName) && Boolean(isKnown);
}

/** The marks of one box. In a box that cannot have any, it only knows where they would be. */
export class Marks {
  constructor(root, { skip = () => false, part = "body" } = {}) {
    this.root = root;
    this.skip = skip;
    this.part = part;
    this.view = root.ownerDocument.defaultView;
    // Highlights are never asked for what is in them: extensions of Firefox cannot iterate them.
    this.shown = [];
  }

  /** Draw the remarks of an answer to a text; those whose words have changed since are left out. */
  show(answer, text) {
    const reading = read(this.root, { skip: this.skip });
    this.clear();
    for (const remark of answer.remarks) {
      const stretch = remark.place.part === this.part ? stretchOf(remark.place) : null;
      if (!stretch || stretch.start === stretch.end) continue;
      const now = moved(text, reading.text, stretch.start, stretch.end);
      if (now) this.shown.push({ remark, stretch, range: reading.range(now.start, now.end) });
    }
    if (!canMark(this.root)) return;
    SEVERITIES.forEach((severity, priority) => {
      const these = this.shown.filter(({ remark }) => remark.severity === severity);
      this.draw(severity, these, priority);
    });
  }

  /** Make the remark with this key stand out; null for none. */
  point(key) {
    if (!canMark(this.root)) return;
    const these = this.shown.filter(({ remark }) => remark.key === key);
    this.draw(POINTED, these, SEVERITIES.length);
  }

  /** The remarks on an offset of the text that `show` was given, in the order of the answer. */
  at(offset) {
    const here = this.shown.filter(({ stretch }) => stretch.start <= offset && offset <= stretch.end);
    return here.map(({ remark }) => remark);
  }

  /** Take all marks away. */
  clear() {
    this.shown = [];
    if (!canMark(this.root)) return;
    for (const name of [...SEVERITIES, POINTED]) this.view.CSS.highlights.delete(`${NAME}-${name}`);
  }

  draw(name, these, priority) {
    const highlight = new this.view.Highlight();
    highlight.priority = priority;
    for (const { range } of these) if (range) highlight.add(range);
    this.view.CSS.highlights.set(`${NAME}-${name}`, highlight);
  }
}

/**
 * Apply an edit that was made for a text. It goes in as if it were typed, so that undo takes it
 * back and the program around the box notices. False, and nothing changes, if the words in question
 * or those beside them are no longer what they were.
 */
export function replace(root, edit, text, { skip = () => false } = {}) {
  const made = stretchOf(edit.place);
  const now = made && moved(text, read(root, { skip }).text, made.start, made.end);
  if (!now || !select(root, now.start, now.end, { skip })) return false;
  const page = root.ownerDocument;
  if (!edit.replacement) return now.start === now.end || page.execCommand("delete");
  const isDone = page.execCommand("insertText", false, edit.replacement);
  const isPlain = root.contentEditable === "plaintext-only";
  if (!isDone || !isPlain || !root.querySelector(BLOCKS)) return isDone;
  // Chromium makes blocks of lines even in a plain-text box; elsewhere, each line would have to be
  // undone by itself.
  page.execCommand("undo");
  return edit.replacement.split("\n").every((line, number) => {
    const breaks = number === 0 || page.execCommand("insertLineBreak");
    return breaks && (line === "" || page.execCommand("insertText", false, line));
  });
}

/** Select a stretch of a box and bring it into view. False where that cannot be done. */
export function select(root, start, end, { skip = () => false } = {}) {
  root.focus();
  if (PLAIN_FIELDS.has(root.tagName)) {
    root.setSelectionRange(start, end);
    return true;
  }
  const reading = read(root, { skip });
  const range = reading.range(start, end) ?? inside(root);
  const selection = root.ownerDocument.getSelection();
  if (!selection) return false;
  selection.removeAllRanges();
  selection.addRange(range);
  bringIntoView(root, range);
  return true;
}

/** Makes plain text of nodes, as it is seen: a line for a line, a blank line for a gap. */
class Builder {
  constructor() {
    this.text = "";
    this.pieces = [];
    this.breaks = 0; // line ends that the next words must have before them
    this.space = null; // white space that shows only if words follow in the same line
  }

  node(node, skip) {
    if (node.nodeType === node.TEXT_NODE) this.words(node);
    if (node.nodeType !== node.ELEMENT_NODE || WORDLESS.has(node.tagName)) return;
    if (node.tagName === "BR") {
      if (!skip(node)) this.lineBreak(node);
      return;
    }
    const style = node.ownerDocument.defaultView.getComputedStyle(node);
    if (style.display === "none") return;
    const isBlock = !/^(inline|contents|ruby)/.test(style.display);
    if (isBlock) this.block(style.marginTop, style.fontSize);
    if (!skip(node)) for (const child of node.childNodes) this.node(child, skip);
    if (isBlock) this.block(style.marginBottom, style.fontSize);
  }

  words(node) {
    const style = node.ownerDocument.defaultView.getComputedStyle(node.parentElement);
    const mode = style.whiteSpaceCollapse;
    if (mode === "preserve" || mode === "break-spaces") {
      this.add(node, 0, node.data);
      return;
    }
    const keepsLines = mode === "preserve-breaks";
    for (const { 0: run, index } of node.data.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (keepsLines && run.includes("\n")) {
        this.space = null;
        for (const at of positions(run, "\n")) this.add(node, index + at, "\n");
      } else if (/^[ \t\n\r\f]/.test(run)) {
        this.space ??= { node, at: index };
      } else {
        this.add(node, index, run);
      }
    }
  }

  lineBreak(node) {
    this.flush(false);
    this.push(node, undefined, "\n");
  }

  block(margin, size) {
    this.space = null;
    if (!this.text) return;
    const isApart = Number.parseFloat(margin) >= GAP * Number.parseFloat(size);
    this.breaks = Math.max(this.breaks, isApart ? 2 : 1);
  }

  add(node, from, words) {
    if (!words) return;
    this.flush(true);
    this.push(node, from, words);
  }

  flush(showsSpace) {
    const { space } = this;
    this.space = null;
    if (this.breaks) {
      const there = /\n*$/.exec(this.text)[0].length;
      this.text += "\n".repeat(Math.max(this.breaks - there, 0));
      this.breaks = 0;
    }
    const atStart = this.text === "" || this.text.endsWith("\n");
    if (space && showsSpace && !atStart) this.push(space.node, space.at, " ");
  }

  push(node, from, words) {
    this.pieces.push({ start: this.text.length, length: words.length, node, from });
    this.text += words;
  }
}

function endOf(piece) {
  return piece.start + piece.length;
}

function pointIn(piece, offset) {
  const inside = Math.min(Math.max(offset - piece.start, 0), piece.length);
  if (piece.from !== undefined) return [piece.node, piece.from + inside];
  const siblings = Array.from(piece.node.parentNode.childNodes);
  return [piece.node.parentNode, siblings.indexOf(piece.node) + inside];
}

function positions(text, char) {
  return Array.from(text, (each, at) => (each === char ? at : -1)).filter((at) => at >= 0);
}

function inside(root) {
  const range = root.ownerDocument.createRange();
  range.selectNodeContents(root);
  range.collapse(true);
  return range;
}

function bringIntoView(root, range) {
  const view = root.ownerDocument.defaultView;
  const box = range.getBoundingClientRect();
  const frame = root.getBoundingClientRect();
  if (root.scrollHeight > root.clientHeight) {
    const over = box.bottom - frame.bottom;
    const under = frame.top - box.top;
    if (over > 0) root.scrollTop += over + box.height;
    if (under > 0) root.scrollTop -= under + box.height;
  }
  const shown = range.getBoundingClientRect();
  if (shown.top < 0) view.scrollBy(0, shown.top - shown.height);
  if (shown.bottom > view.innerHeight) view.scrollBy(0, shown.bottom - view.innerHeight + box.height);
}
