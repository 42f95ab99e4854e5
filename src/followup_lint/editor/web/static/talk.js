/* Messages to followup-lint, as editor/messages.py describes them. Nothing else leaves the page. */

const WHY = new Map([
  [401, "Open the page by the address that the command printed."],
  [413, "The draft and its calendar are too long. Choose a calendar of a few months."],
]);

/** What the page is told when there is no reply. Its message is for people. */
export class TalkError extends Error {}

/** Sends messages with the token of the page, if it has one. */
export class Talk {
  constructor(token) {
    this.token = token;
  }

  /** What followup-lint says of the page itself. */
  async about() {
    return this.fetched("about");
  }

  /** The reply to a message. Throws TalkError. */
  async ask(message) {
    const headers = { "Content-Type": "application/json" };
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    return this.fetched("message", { method: "POST", headers, body: JSON.stringify(message) });
  }

  async fetched(path, options = {}) {
    let response;
    try {
      response = await fetch(path, { cache: "no-store", referrerPolicy: "no-referrer", ...options });
    } catch {
      throw new TalkError("There is no answer. Check that followup-lint is still running.");
    }
    if (response.ok) return response.json();
    throw new TalkError(WHY.get(response.status) ?? (await response.text()).trim());
  }
}

/** Takes the token out of the address, and keeps it for when the page is loaded again. */
export function takeToken() {
  const token = location.hash.slice(1) || history.state?.token || "";
  if (location.hash) history.replaceState({ token }, "", location.pathname);
  return token;
}
