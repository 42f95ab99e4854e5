/*
 * Looks at each mail at the moment of sending, and holds back what its author would regret.
 *
 * Whatever goes wrong with the look, the mail goes out, and a notice says that it was not checked.
 */

import { draftOf, inEditor } from "./draft.js";
import { heldMail, hold, settle } from "./holding.js";
import { Host, HostError } from "./host.js";
import { isSound } from "./messages.js";

const PATIENCE = 2_000; // milliseconds that a look may hold up a mail
const UNUSED = 300_000; // milliseconds after the last window, when the program is ended
const WINDOWS = { type: "messageCompose" };

const host = new Host("followup_lint_thunderbird");
const ignored = new Map(); // what is not remarked on in a window: keys of remarks
let ending = null;

browser.compose.onBeforeSend.addListener(async (tab, details) => {
  try {
    const { reply } = await within(PATIENCE, look(tab.id, details));
    if (reply.trouble) notify(`It was not fully checked: ${reply.trouble}.`);
    if (reply.passes) return {};
    return { cancel: !(await hold(tab.id, reply)) };
  } catch (problem) {
    notify(`The mail was sent without a check: ${inWords(problem)}.`);
    return {};
  }
});

browser.tabs.onCreated.addListener(async (tab) => {
  if (tab.type !== "messageCompose") return;
  keep();
  await browser.compose.getComposeDetails(tab.id); // waits until the window is ready
  if (await isLive()) await watch(tab.id, true);
});

browser.tabs.onRemoved.addListener(async (tabId) => {
  settle(tabId, false);
  ignored.delete(tabId);
  clearTimeout(ending);
  const windows = await browser.tabs.query(WINDOWS);
  if (windows.length === 0) ending = setTimeout(() => host.close(), UNUSED);
});

/** What our own pages and scripts may ask for, by the type of their message. */
const ANSWERS = {
  // From the panel.
  check: async ({ tabId, isFollowUp }) => answered(() => look(tabId, undefined, { isFollowUp })),
  apply: async ({ tabId, edit, text }) => inEditor(tabId, { type: "apply", edit, text }),
  point: async ({ tabId, key }) => inEditor(tabId, { type: "point", key }),
  clear: async ({ tabId }) => inEditor(tabId, { type: "clear" }),
  ignoreHere: async ({ tabId, key }) => {
    ignored.set(tabId, [...(ignored.get(tabId) ?? []), key]);
  },
  ignore: async ({ name }) => answered(() => host.ask({ type: "ignore", name })),
  live: async ({ isOn }) => setLive(isOn === true),
  isLive,
  // From the window of a mail that is held back.
  held: async ({ tabId }) => heldMail(tabId),
  settle: async ({ tabId, sends }) => settle(tabId, sends === true),
  // From the editor, while somebody types.
  typed: async (_, { tab }) => answered(() => look(tab.id, undefined, { isFinal: false })),
};

browser.runtime.onMessage.addListener((message, sender) => {
  const sound = isSound(message, sender, ANSWERS);
  return sound ? ANSWERS[message.type](message, sender) : undefined;
});

/** Have the program ready while a mail is being written. */
function keep() {
  clearTimeout(ending);
  host.open();
}

/**
 * What is said of the mail in a window, and of which text. It is marked there, too.
 *
 * It is judged as hooks judge any mail, unless its author says that it is a follow-up.
 */
async function look(tabId, details, { isFinal = true, isFollowUp = false } = {}) {
  keep();
  const known = details ?? (await browser.compose.getComposeDetails(tabId));
  const draft = await draftOf(tabId, known);
  const how = { type: isFollowUp ? "check" : "outgoing", final: isFinal };
  const reply = await host.ask({ ...how, ...draft, ignored: ignored.get(tabId) ?? [] });
  const { text } = draft;
  if (reply.answer) await inEditor(tabId, { type: "show", answer: reply.answer, text });
  return { reply, text };
}

async function isLive() {
  const { live } = await browser.storage.local.get({ live: false });
  return live;
}

async function setLive(live) {
  await browser.storage.local.set({ live });
  for (const { id } of await browser.tabs.query(WINDOWS)) await watch(id, live);
}

async function watch(tabId, isOn) {
  await inEditor(tabId, { type: "watch", isOn });
}

/** What a question comes to, or in words why there is no answer. */
async function answered(ask) {
  try {
    return await ask();
  } catch (problem) {
    return { problem: inWords(problem) };
  }
}

/** What a promise comes to, unless that takes too long. */
function within(milliseconds, promise) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new HostError("followup-lint took too long")), milliseconds);
  });
  return Promise.race([promise, late]);
}

function inWords(problem) {
  return problem instanceof HostError ? problem.message : "the add-on failed";
}

function notify(message) {
  browser.notifications.create({ type: "basic", title: "followup-lint", message });
}
