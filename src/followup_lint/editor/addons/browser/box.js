/*
 * In a page: reads the text box that has the focus, and shows what is said of it.
 *
 * The box is not changed but by a fix that its author asks for. Remarks are in a panel outside of
 * it, in a shadow root that the page cannot look into.
 */

const API = globalThis.browser ?? globalThis.chrome;
const NO_BOX = "Put the cursor into the text box with your draft, then press the button again.";
const TOO_LATE = "The text has changed meanwhile, so nothing was done.";
// As browsers write it where somebody indents a paragraph.
const INDENTED = "[style*='border: none'], [style*='border:none']";

let looked = null; // the box, its text, its marks and what is ignored in it
let panel = null;

/** Quoted mails and signatures. */
function skip(element) {
  const isCited = element.matches("blockquote") && !element.matches(INDENTED);
  return isCited || isQuote(element) || isSignature(element);
}

/** The text box that has the focus, in a frame of the same site, too; null for none. */
function focused(page) {
  let { activeElement: found } = page;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  if (found?.tagName === "IFRAME") return found.contentDocument && focused(found.contentDocument);
  if (found?.tagName === "TEXTAREA") return found;
  if (page.designMode === "on") return page.body;
  if (!found?.isContentEditable) return null;
  while (found.parentElement?.isContentEditable) found = found.parentElement;
  return found;
}

/** Check the box that has the focus; if the panel has it, that of the last check. */
async function check() {
  const box = panel?.hasFocus() ? looked?.box : focused(document);
  panel ??= new Panel(close);
  if (!box) {
    panel.say(NO_BOX);
    return;
  }
  const isSame = looked?.box === box;
  const reading = read(box, { skip });
  if (isSame && looked.text === reading.text && looked.isShown) panel.focus();
  if (!isSame) {
    looked?.marks.clear();
    looked = { box, marks: new Marks(box, { skip }), ignored: [] };
  }
  Object.assign(looked, { text: reading.text, isShown: false });
  await look(looked, caret(box, reading));
}

async function look(what, at) {
  panel.say("Checking …");
  const { text, ignored } = what;
  const words = withoutQuotes(text);
  const reply = await ask({ type: "check", text: words, caret: at, ignored });
  if (what.text !== text || !panel) return; // a later check has begun
  if (reply.problem) {
    panel.say(`The text could not be checked: ${reply.problem}.`);
    return;
  }
  what.isShown = true;
  what.marks.show(reply.answer, text);
  const point = (key) => what.marks.point(key);
  panel.show(reply.answer, { point, buttons: (remark) => buttonsOf(what, text, remark) });
}

async function ask(message) {
  try {
    return await API.runtime.sendMessage(message);
  } catch {
    return { problem: "the add-on was updated; load the page anew" };
  }
}

function buttonsOf(what, text, remark) {
  const fixes = remark.edits.filter((edit) => edit.place.part === "body");
  return [
    ...fixes.map((edit) => button(document, edit.description, () => fix(what, text, edit))),
    button(document, "Ignore here", () => {
      what.ignored.push(remark.key);
      again(what);
    }),
    button(document, "Ignore this rule", async () => {
      const { problem } = await ask({ type: "ignore", name: remark.rule });
      if (problem) panel?.say(problem);
      else again(what);
    }),
  ];
}

function fix(what, text, edit) {
  if (replace(what.box, edit, text, { skip })) again(what);
  else panel?.say(TOO_LATE);
}

async function again(what) {
  what.text = read(what.box, { skip }).text;
  await look(what, null);
}

function close() {
  looked?.marks.clear();
  looked?.box.focus();
  looked = panel = null;
}

API.runtime.onMessage.addListener((message, sender) => {
  if (isSound(message, sender, { check })) check();
});
