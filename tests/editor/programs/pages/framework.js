/*
 * An editor that owns its DOM, as frameworks do: it has a model of its text, which it takes from
 * the DOM when somebody types, and puts back when anybody else has changed the DOM.
 */
"use strict";
const root = document.querySelector("[data-editor]");
let model = [
  "Dear Jordan,",
  "Thank you again for the conversation on Tuesday about the data analyst role 😀. I remain very interested.",
  "This is my third e-mail. Why haven't you replied? Could you tell me when you expect to decide??",
  "Kind regards,\nKim Lee",
];

function paragraph(text) {
  const made = document.createElement("p");
  made.dataset.lexical = "paragraph";
  text.split("\n").forEach((line, number) => {
    if (number > 0) made.append(document.createElement("br"));
    const span = document.createElement("span");
    span.dataset.lexicalText = "true";
    span.textContent = line;
    made.append(span);
  });
  return made;
}

function render() {
  observer.disconnect();
  root.replaceChildren(...model.map(paragraph));
  observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
}

const observer = new MutationObserver(render);
root.addEventListener("input", () => {
  observer.takeRecords();
  model = [...root.querySelectorAll("p")].map((each) => each.innerText);
});
globalThis.modelled = () => model.join("\n\n");
render();
