/*
 * The program on this machine that checks drafts, `followup-lint native`, as an add-on has it.
 *
 * The browser starts it when it is first needed, and it stays until `close`: loading it takes
 * seconds, and a check takes hundredths of one.
 */

const API = globalThis.browser ?? globalThis.chrome;
const HANGS = 30_000; // milliseconds after which a program that says nothing is ended
const MOST = 200_000; // characters; the program refuses longer drafts, too

/** Why there is no reply, in words for the author. */
export class HostError extends Error {}

export class Host {
  /** @param {string} name under which the program is registered with the browser */
  constructor(name) {
    this.name = name;
    this.port = null;
    this.lastId = 0;
    this.waiting = new Map();
  }

  /** Start the program, if it does not run, so that a check will not have to wait for it. */
  open() {
    if (this.port) return;
    const port = API.runtime.connectNative(this.name);
    port.onMessage.addListener((reply) => this.take(reply));
    port.onDisconnect.addListener(() => this.lose(port));
    this.port = port;
  }

  /** End the program. */
  close() {
    this.port?.disconnect();
    this.port = null;
    this.fail("followup-lint was ended");
  }

  /** The reply to a message. Rejects with a HostError, at the latest after `within` ms. */
  ask(message, within = HANGS) {
    return new Promise((resolve, reject) => {
      if ((message.text ?? "").length > MOST) throw new HostError("the draft is too long");
      this.open();
      this.lastId += 1;
      const id = this.lastId;
      const late = () => reject(new HostError("followup-lint took too long"));
      const timers = [setTimeout(late, within), setTimeout(() => this.close(), HANGS)];
      this.waiting.set(id, { resolve, reject, timers });
      this.port.postMessage({ ...message, id });
    });
  }

  take(reply) {
    // Replies come in the order of the messages; one to what was not understood has no id.
    const id = reply?.id ?? this.waiting.keys().next().value;
    const { resolve, reject } = this.settled(id);
    if (reply?.error) reject?.(new HostError(inWords(reply.error)));
    else resolve?.(reply);
  }

  lose(port) {
    if (port !== this.port) return;
    const reason = port.error?.message ?? API.runtime.lastError?.message ?? "";
    this.port = null;
    const isMissing = /no such native|not found/i.test(reason);
    this.fail(
      isMissing ? "followup-lint is not set up on this machine" : "followup-lint has ended",
    );
  }

  fail(problem) {
    for (const id of [...this.waiting.keys()]) this.settled(id).reject(new HostError(problem));
  }

  settled(id) {
    const one = this.waiting.get(id) ?? {};
    this.waiting.delete(id);
    one.timers?.forEach(clearTimeout);
    return one;
  }
}

function inWords({ place, problem, remedy }) {
  return [place && `${place}: `, problem, remedy && `; ${remedy}`].filter(Boolean).join("");
}
