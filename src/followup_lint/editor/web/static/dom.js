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

/** A link to advice that somebody else published. */
export function source(url) {
  const properties = { href: url, target: "_blank", rel: "noopener noreferrer" };
  return make("a", properties, `Source: ${new URL(url).hostname} (new tab)`);
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
