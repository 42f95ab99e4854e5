/* Mails that are held back, each with a window in which its author decides. */

const SIZE = { width: 560, height: 520 };
const AWAKE = 15_000; // milliseconds; a page that does nothing for longer may be ended
const held = new Map();

/** Hold a mail back until its author has decided. True if it is to be sent as it is. */
export async function hold(tabId, reply) {
  const page = `held.html?tab=${tabId}`;
  const decision = new Promise((decide) => held.set(tabId, { reply, decide }));
  const awake = setInterval(() => browser.runtime.getPlatformInfo(), AWAKE);
  try {
    const { id } = await browser.windows.create({ type: "popup", url: page, ...SIZE });
    held.get(tabId).windowId = id;
    return await decision;
  } finally {
    clearInterval(awake);
    const { windowId } = held.get(tabId);
    held.delete(tabId);
    if (windowId) browser.windows.remove(windowId).catch(() => {});
  }
}

/** What is known of a mail that is held back. */
export function heldMail(tabId) {
  return held.get(tabId)?.reply;
}

/** Let a mail that is held back go, or leave it in its window. */
export function settle(tabId, sends) {
  held.get(tabId)?.decide(sends);
}

// A window that is closed is an answer, too.
browser.windows.onRemoved.addListener((windowId) => {
  for (const one of held.values()) if (one.windowId === windowId) one.decide(false);
});
