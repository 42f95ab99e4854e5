/*
 * What in a text box is not the author's own: quoted mails and signatures. It is not checked, and
 * leaves the page for no program. It has no imports, so that a page can take it, too.
 */

// Without `type=cite`, mail programs use `blockquote` to indent the words of the author, too.
const QUOTES = [
  "blockquote[type=cite]",
  ".moz-cite-prefix",
  ".moz-forward-container",
  // Gmail
  ".gmail_quote",
  ".gmail_quote_container",
  ".gmail_attr",
  // Outlook: all that comes after this
  "[id$=appendonsend]",
  "[id$=appendonsend] ~ *",
  "[id$=divRplyFwdMsg]",
  "[id$=divRplyFwdMsg] ~ *",
  // Yahoo, Proton, Zimbra
  ".yahoo_quoted",
  ".protonmail_quote",
  "[data-marker=__QUOTED_TEXT__]",
].join();
const SIGNATURES = [
  ".moz-signature",
  ".gmail_signature",
  ".gmail_signature_prefix",
  "[id$=Signature]",
  ".protonmail_signature_block",
].join();
const SEPARATOR = /^-- ?$/m;
const QUOTED_LINES = /^(?:.*:\n+(?=>))?(?:>.*(?:\n|$))+/gm;

/** Whether an element has quoted words. */
export function isQuote(element) {
  return element.matches(QUOTES);
}

/** Whether an element has a signature. */
export function isSignature(element) {
  return element.matches(SIGNATURES);
}

/**
 * A text without the words in lines that are quoted, and in those that say whose words follow.
 * Spaces stand for them, so that all else keeps its place. A signature at the end is cut off.
 */
export function withoutQuotes(text) {
  const end = text.search(SEPARATOR);
  const own = end < 0 ? text : text.slice(0, end);
  return own.replace(QUOTED_LINES, (lines) => lines.replace(/[^\n>]/g, " "));
}
