/* The remarks of an answer as a list to read. It has no imports, so a page can take it, too. */

const LABELS = { error: "Error", warning: "Warning", suggestion: "Suggestion" };

/** An element with a class, words in it and other elements below them. */
export function element(page, tag, name = "", words = "", children = []) {
  const made = page.createElement(tag);
  if (name) made.className = name;
  made.append(words, ...children);
  return made;
}

/** What an answer says in one line. */
export function verdictOf({ headline, summary }) {
  return summary ? `${headline}: ${summary}` : headline;
}

/** What else there is to know of it. */
export function aside({ reading, notes }) {
  return [reading, ...notes].filter(Boolean).join(" ");
}

/** A button. */
export function button(page, words, act) {
  const made = element(page, "button", "", words);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/**
 * A list of remarks. `buttons` is given a remark, and gives the buttons that go with it; `point` is
 * given the key of the remark that somebody looks at, or null.
 */
export function remarkList(page, remarks, { buttons = () => [], point = () => {} } = {}) {
  const items = remarks.map((remark) => {
    const item = remarkItem(page, remark, buttons(remark));
    for (const entered of ["mouseenter", "focusin"]) {
      item.addEventListener(entered, () => point(remark.key));
    }
    for (const left of ["mouseleave", "focusout"]) item.addEventListener(left, () => point(null));
    return item;
  });
  return element(page, "ul", "remarks", "", items);
}

function remarkItem(page, remark, buttons) {
  const severity = element(page, "strong", "severity", `${LABELS[remark.severity]}: `);
  const why = element(page, "details", "", "", [
    element(page, "summary", "", "Why"),
    element(page, "p", "", remark.why),
  ]);
  const item = element(page, "li", `remark ${remark.severity}`, "", [
    element(page, "p", "message", "", [severity, remark.message]),
    element(page, "p", "help", remark.help),
    why,
    element(page, "div", "buttons", "", buttons),
  ]);
  item.dataset.rule = remark.rule;
  return item;
}
