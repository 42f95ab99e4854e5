/*
 * Checks the text box that has the focus, when the button or its shortcut is pressed.
 *
 * Until then, this add-on can see no page, and afterwards only that one.
 */

import { Host, HostError } from "./host.js";
import { isSound } from "./messages.js";

const API = globalThis.browser ?? globalThis.chrome;
const UNUSED = 300_000; // milliseconds after the last question, when the program is ended
const NOT_HERE = "Nothing can be checked on this page";

const host = new Host("followup_lint_browser");
let ending = null;

API.action.onClicked.addListener(async ({ id }) => {
  host.open();
  try {
    await inPage(id, { type: "check" });
    await API.action.setTitle({ tabId: id, title: "" });
    await API.action.setBadgeText({ tabId: id, text: "" });
  } catch {
    await API.action.setTitle({ tabId: id, title: NOT_HERE });
    await API.action.setBadgeText({ tabId: id, text: "–" });
  }
});

/** What our script in a page may ask for: the messages of the program, with only these parts. */
const ANSWERS = {
  check: ({ text, caret, ignored }) => ({ type: "check", text, caret, ignored, final: true }),
  ignore: ({ name }) => ({ type: "ignore", name }),
};

API.runtime.onMessage.addListener((message, sender, respond) => {
  if (!isSound(message, sender, ANSWERS)) return false;
  clearTimeout(ending);
  ending = setTimeout(() => host.close(), UNUSED);
  host.ask(ANSWERS[message.type](message)).then(respond, (problem) => {
    respond({ problem: problem instanceof HostError ? problem.message : "the check failed" });
  });
  return true; // the answer comes later
});

/** What our script in a page says to a message; it is put there first if it is not there yet. */
async function inPage(tabId, message) {
  try {
    return await API.tabs.sendMessage(tabId, message);
  } catch {
    await API.scripting.insertCSS({ target: { tabId, allFrames: true }, files: ["marks.css"] });
    await API.scripting.executeScript({ target: { tabId }, files: ["content.js"] });
    return API.tabs.sendMessage(tabId, message);
  }
}
