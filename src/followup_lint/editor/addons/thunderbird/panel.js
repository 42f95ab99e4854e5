/* The panel of the button in a compose window: what is said of the mail, and what to do. */

import { aside, button, remarkList, verdictOf } from "./remarks.js";

const given = new URLSearchParams(location.search).get("tab");
const here = await browser.tabs.query({ active: true, currentWindow: true });
const tabId = given ? Number(given) : here[0].id;
const [headline, summary, list] = ["headline", "summary", "remarks"].map((id) =>
  document.getElementById(id),
);
const live = document.getElementById("live");
const asFollowUp = document.getElementById("as-follow-up");
let isFollowUp = false;

function ask(type, more = {}) {
  return browser.runtime.sendMessage({ type, tabId, ...more });
}

async function check() {
  const { reply, text, problem } = await ask("check", { isFollowUp });
  if (problem || !reply.answer) {
    headline.textContent = "The mail could not be checked";
    summary.textContent = problem ?? reply.trouble;
    list.replaceChildren();
    return;
  }
  const { answer } = reply;
  asFollowUp.hidden = isFollowUp || answer.kind !== "general";
  headline.textContent = verdictOf(answer);
  summary.textContent = aside(answer);
  const buttons = (remark) => buttonsOf(remark, text);
  const point = (key) => ask("point", { key });
  list.replaceChildren(remarkList(document, answer.remarks, { buttons, point }));
}

function buttonsOf(remark, text) {
  const fixes = remark.edits.filter((edit) => edit.place.part === "body");
  return [
    ...fixes.map((edit) => button(document, edit.description, () => act("apply", { edit, text }))),
    button(document, "Ignore here", () => act("ignoreHere", { key: remark.key })),
    button(document, "Ignore this rule", () => act("ignore", { name: remark.rule })),
  ];
}

/** Do something about a remark, and look again; a fix that comes too late does nothing. */
async function act(type, more) {
  const done = await ask(type, more);
  await check();
  if (done?.problem) summary.textContent = done.problem;
  if (done === false) summary.textContent = "The text has changed meanwhile, so nothing was done.";
}

asFollowUp.addEventListener("click", () => {
  isFollowUp = true;
  check();
});
document.getElementById("clear").addEventListener("click", () => ask("clear"));
live.addEventListener("change", () => ask("live", { isOn: live.checked }));
live.checked = await ask("isLive");
await check();
document.body.dataset.ready = "true";
