/*
 * In the editor of a compose window: reads what its author has written, and marks it.
 *
 * Marks are no part of the document, so they are not sent. Quoted mails and the signature are not
 * read.
 */

const PAUSE = 150; // milliseconds without a key before what was typed is looked at

const box = document.body;
const marks = new Marks(box, { skip });
let last = { text: "", given: "" }; // what was read last, and what was given away of it
let timer = null;
let isBusy = false;
let isWatched = false;

/** Without the line of two hyphens, a “signature” is how the author ends each letter. */
function skip(element) {
  return isQuote(element) || (isSignature(element) && /^-- ?(\n|$)/.test(element.innerText.trim()));
}

/** A text that was given away, with the quoted words in it. */
function whole(given) {
  return given === last.given ? last.text : given;
}

/** Look at what was typed; if somebody types on meanwhile, once more afterwards. */
async function typed() {
  if (isBusy || !isWatched) return;
  isBusy = true;
  const before = box.innerText;
  await browser.runtime.sendMessage({ type: "typed" }).catch(() => {});
  isBusy = false;
  if (box.innerText !== before) wait();
}

function wait() {
  clearTimeout(timer);
  timer = setTimeout(typed, PAUSE);
}

function watch(isOn) {
  if (isOn === isWatched) return;
  isWatched = isOn;
  if (isOn) {
    document.addEventListener("input", wait);
    wait();
  } else {
    document.removeEventListener("input", wait);
    clearTimeout(timer);
    marks.clear();
  }
}

const ACTIONS = {
  read: () => {
    const reading = read(box, { skip });
    last = { text: reading.text, given: withoutQuotes(reading.text) };
    return { text: last.given, caret: caret(box, reading) };
  },
  show: ({ answer, text }) => marks.show(answer, whole(text)),
  clear: () => marks.clear(),
  point: ({ key }) => marks.point(key),
  apply: ({ edit, text }) => replace(box, edit, whole(text), { skip }),
  watch: ({ isOn }) => watch(isOn),
};

browser.runtime.onMessage.addListener((message, sender) => {
  const sound = isSound(message, sender, ACTIONS);
  return sound ? Promise.resolve(ACTIONS[message.type](message)) : undefined;
});
