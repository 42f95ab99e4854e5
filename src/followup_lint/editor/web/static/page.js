/* The page: what is written goes to followup-lint, and what it answers is shown. */

import { byId, make, onPress, source } from "./dom.js";
import { Facts, ownZone } from "./facts.js";
import { Marks, canMark, caret, read, replace, select, stretchOf } from "./marks.js";
import { Panel } from "./panel.js";
import { Talk, TalkError, takeToken } from "./talk.js";

const PAUSE = 150; // ms without a key, after which a draft is checked
const REST = 400; // ms for which the caret rests elsewhere, after which it is checked again
const RETRY = 5000; // ms after which a draft without an answer is checked again

const talk = new Talk(takeToken());
const subject = byId("subject");
const text = textBox();
const marks = new Marks(text);
const facts = new Facts(onFacts, (problem) => panel.complain(problem));
const panel = new Panel({ jump, fix, ignore, restore, ignoreForGood });

let version = 0; // of the draft, its facts, and what is ignored
let shown = null; // {answer, text, subject, version}: the last answer, and what it is about
let pointed = null; // the key of the remark that was gone to last
let isFinal = false;
let isAsking = false;
let asksAgain = false;
let timer = 0;
let typedAt = null; // where the caret was after the last key that wrote something
let checkedAt = null; // where the author was writing at the last check
const ignored = new Map();

/* The box to write in: a plain one where the browser has no plain-text editing or no highlights. */
function textBox() {
  const box = byId("text");
  if (box.isContentEditable && canMark(box)) return box;
  const names = ["id", "aria-labelledby", "aria-describedby", "spellcheck"];
  const plain = make("textarea", { rows: 16 });
  for (const name of names) plain.setAttribute(name, box.getAttribute(name));
  box.replaceWith(plain);
  return plain;
}

function written() {
  return {
    text: read(text).text,
    subject: subject.value,
    form: "body",
    version,
    ignored: [...ignored.keys()],
    facts: factsGiven(),
    calendar: facts.calendar,
    zone: ownZone,
  };
}

function factsGiven() {
  const kind = byId("kind").value;
  return kind ? { ...facts.given(), kind } : facts.given();
}

function caretNow() {
  const box = document.activeElement;
  if (box !== subject && box !== text) return { caret: null };
  const part = box === subject ? "subject" : "body";
  return { caret: caret(box, read(box)), caret_part: part };
}

/* Where the author writes. Who only goes somewhere, to look at a remark, does not write there. */
function writingAt() {
  const now = caretNow();
  return isSame(now, typedAt) ? now : { caret: null };
}

function isSame(one, other) {
  return one?.caret === other?.caret && one?.caret_part === other?.caret_part;
}

/* -- checking ---------------------------------------------------------------------------------- */

function changed(pause = PAUSE) {
  version += 1;
  panel.setStale(true);
  schedule(pause);
}

function schedule(pause) {
  clearTimeout(timer);
  timer = setTimeout(check, pause);
}

/* One message is under way at a time; what changes meanwhile goes out with the next one. */
async function check() {
  if (isAsking) {
    asksAgain = true;
    return;
  }
  isAsking = true;
  checkedAt = writingAt();
  const asked = { type: "check", ...written(), ...checkedAt, final: isFinal };
  try {
    const reply = await answered(asked);
    if (reply && asked.version === version) show(reply.answer, asked);
  } finally {
    isAsking = false;
    if (asksAgain) schedule(0);
    asksAgain = false;
  }
}

/* The reply to a message; null where there is none, or an error, which is shown. */
async function answered(message) {
  try {
    const reply = await talk.ask(message);
    facts.blame(reply.error?.place);
    panel.complain(reply.error ? said(reply.error) : "");
    return reply.error ? null : reply;
  } catch (error) {
    if (!(error instanceof TalkError)) throw error;
    panel.complain(error.message);
    if (message.type === "check") schedule(RETRY);
    return null;
  }
}

function said({ place, problem, remedy }) {
  const sentence = place ? `${place}: ${problem}` : problem;
  return remedy ? `${sentence}; ${remedy}.` : `${sentence}.`;
}

function show(answer, asked) {
  shown = { answer, text: asked.text, subject: asked.subject, version: asked.version };
  marks.show(answer, asked.text);
  marks.point(pointed);
  panel.show(answer, ignored);
  panel.setStale(false);
  onCaret();
}

function onFacts() {
  changed(0);
  if (byId("moments").childElementCount) showMoments();
}

/* -- what the author does with a remark -------------------------------------------------------- */

function boxOf(place) {
  return place.part === "subject" ? subject : text;
}

function jump(remark) {
  point(remark.key);
  const stretch = stretchOf(remark.place);
  if (stretch) select(boxOf(remark.place), stretch.start, stretch.end);
  else boxOf(remark.place).focus();
}

function apply(edit) {
  const box = boxOf(edit.place);
  return replace(box, edit, box === subject ? shown.subject : shown.text);
}

function fix(remark, edit) {
  if (!apply(edit)) {
    done("The words have changed; nothing was done.");
    return;
  }
  done("Fixed.");
  checkAtOnce();
}

/* After the page itself has written something. */
function checkAtOnce() {
  typedAt = null;
  schedule(0);
}

async function fixAll() {
  const asked = { type: "fix-all", ...written() };
  const reply = await answered(asked);
  if (!reply || asked.version !== version) return;
  const besides = shown.answer.remarks.filter(({ place }) => place.part === "subject");
  const safe = besides.flatMap(({ edits }) => edits.filter((edit) => edit.safe).slice(0, 1));
  // From the end, so that the ones before stay where they are.
  safe.sort((one, other) => stretchOf(other.place).start - stretchOf(one.place).start);
  let count = 0;
  for (const edit of safe) count += replace(subject, edit, subject.value) ? 1 : 0;
  for (const edit of reply.edits) count += replace(text, edit, asked.text) ? 1 : 0;
  done(count ? "All safe fixes are applied." : "There is nothing to fix safely.");
  checkAtOnce();
}

function ignore(name, label) {
  ignored.set(name, label);
  done("It is ignored in this draft.");
  changed(0);
}

function restore(name) {
  ignored.delete(name);
  done("It is reported again.");
  byId("text").focus();
  changed(0);
}

async function ignoreForGood(name, label) {
  const reply = await answered({ type: "ignore", name });
  if (!reply) return;
  done(`It is ignored from now on (${label}), by ${reply.written}.`);
  changed(0);
}

function point(key, takesFocus = true) {
  pointed = key;
  marks.point(key);
  panel.point(key, { takesFocus });
}

/* A click on marked words shows the remark; on a narrow page, it would lead away from them. */
function onClick() {
  const at = shown?.text === read(text).text ? caret(text, read(text)) : null;
  const [remark] = at === null ? [] : marks.at(at);
  if (remark && matchMedia("(min-width: 60rem)").matches) point(remark.key, false);
}

/* The next remark in the order of the panel, or the one before. */
function go(step) {
  const keys = (shown?.answer.remarks ?? []).map((remark) => remark.key);
  if (!keys.length) return;
  const at = keys.indexOf(pointed);
  const next = at < 0 ? (step > 0 ? 0 : keys.length - 1) : (at + step + keys.length) % keys.length;
  point(keys[next]);
}

/* -- the rest of the page ---------------------------------------------------------------------- */

function done(words) {
  byId("done").textContent = words;
}

function setFinal(value) {
  isFinal = value;
  byId("final").setAttribute("aria-pressed", String(value));
  changed(0);
}

/* An outline goes in as if it were typed, in place of what is there: undo brings that back. */
async function startFromOutline() {
  const { facts: given, calendar, zone } = written();
  const kind = byId("outline").value;
  const reply = await answered({ type: "outline", kind, facts: given, calendar, zone });
  if (!reply) return;
  const { subject: line, body } = reply.outline;
  rewrite(subject, line);
  rewrite(text, body);
  done("Fill in the blanks in square brackets. Undo brings back what was there.");
  checkAtOnce();
  const blank = /\[[^\]]+\]/.exec(body);
  if (blank) select(text, blank.index, blank.index + blank[0].length);
}

function rewrite(box, words) {
  const before = read(box).text;
  const whole = { utf16_start: 0, utf16_end: before.length };
  const place = { part: box === subject ? "subject" : "body", stretch: whole, document: whole };
  replace(box, { place, replacement: words }, before);
}

async function copy(words, what) {
  try {
    await navigator.clipboard.writeText(words);
    done(`The ${what} is copied.`);
  } catch {
    done("The browser does not let the page copy. Select the words and copy them.");
  }
}

async function showMoments() {
  const reply = await answered({ type: "when", ...written() });
  if (!reply) return;
  const { moments, basis, clashes, notices } = reply.when;
  byId("moments").replaceChildren(...moments.flatMap(moment));
  const isKnown = moments.some(({ until, day }) => until || day);
  const rests = isKnown ? [`Days and times: ${basis}.`] : [];
  byId("basis").textContent = [...rests, ...clashes, ...notices].join(" ");
}

function moment({ kind, answer, reason, source: url, missing, enough }) {
  const name = enough ? "another follow-up" : panel.kinds[kind];
  const lines = make("dd", {}, `${answer[0].toUpperCase()}${answer.slice(1)}.`);
  if (reason) lines.append(` ${reason[0].toUpperCase()}${reason.slice(1)}.`);
  if (missing) lines.append(" Give it among the facts.");
  if (url) lines.append(" ", source(url));
  return [make("dt", {}, name), lines];
}

function onKey(event) {
  if (event.key === "F8") {
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  } else if (event.key === "Escape" && document.activeElement !== text) {
    byId("text").focus();
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !isFinal) {
    event.preventDefault();
    setFinal(true);
  }
}

function onTyped() {
  typedAt = caretNow();
  changed();
}

/* Nothing is said of the sentence that is being written, until its author goes elsewhere. */
function onCaret() {
  const isWaiting = shown?.version !== version; // for an answer, which will be about the caret, too
  if (!isWaiting && !isSame(writingAt(), checkedAt)) schedule(REST);
}

function onLeave(event) {
  if (read(text).text.trim()) event.preventDefault(); // the browser asks whether to leave
}

async function start() {
  text.addEventListener("input", onTyped);
  subject.addEventListener("input", onTyped);
  text.addEventListener("click", onClick);
  byId("kind").addEventListener("change", () => changed(0));
  document.addEventListener("keydown", onKey);
  document.addEventListener("selectionchange", onCaret);
  document.addEventListener("focusin", onCaret);
  addEventListener("beforeunload", onLeave);
  onPress(byId("final"), () => setFinal(!isFinal));
  onPress(byId("fix-all"), fixAll);
  onPress(byId("copy"), () => copy(read(text).text.trimEnd(), "text"));
  onPress(byId("copy-subject"), () => copy(subject.value, "subject"));
  onPress(byId("when"), showMoments);
  onPress(byId("start"), startFromOutline);
  try {
    const about = await talk.about();
    byId("promise").textContent = about.local
      ? "Nothing you write leaves this machine, and nothing is stored."
      : "What you write goes to this site to be checked, and is not stored.";
    panel.writes = about.writes;
    panel.offer(about.kinds, about.outlines);
    facts.offer(about.reasons);
  } catch (error) {
    if (!(error instanceof TalkError)) throw error;
    panel.complain(error.message);
    return;
  }
  changed(0);
}

start();
