/* Elements of the page. Words come in as text only, never as markup. */

/** The element of the page with this id. */
export const byId = (id) => document.getElementById(id);

/** A new element; what follows its properties are texts and elements in it. */
export function make(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Where advice comes from: a link if that is a page, otherwise its words. */
export function source(where) {
  const url = page(where);
  if (!url) return make("span", {}, `Source: ${where}`);
  const properties = { href: url.href, target: "_blank", rel: "noopener noreferrer" };
  return make("a", properties, `Source: ${url.hostname} (new tab)`);
}

/** Say that a button does nothing just now. It keeps the focus, which `disabled` would take. */
export function setIdle(button, isIdle) {
  button.setAttribute("aria-disabled", String(isIdle));
}

/** Do something when a button is pressed that is not idle. */
export function onPress(button, action) {
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-disabled") !== "true") action();
  });
}

function page(where) {
  try {
    const url = new URL(where);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
