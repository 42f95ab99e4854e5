/* Messages between the parts of an add-on. It has no imports, so that a page can take it, too. */

const MOST_WRITTEN = 4_000_000; // characters of a message as JSON

/**
 * Whether a message comes from this add-on, is of one of these types, and not too long. Whatever
 * else comes is not answered.
 */
export function isSound(message, sender, types) {
  const { id } = (globalThis.browser ?? globalThis.chrome).runtime;
  if (sender.id !== id || typeof message?.type !== "string") return false;
  return Object.hasOwn(types, message.type) && JSON.stringify(message).length <= MOST_WRITTEN;
}
