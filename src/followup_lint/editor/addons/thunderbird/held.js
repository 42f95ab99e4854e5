/* The window of a mail that is held back: why, and what is to become of it. */

import { element, remarkList } from "./remarks.js";

const tabId = Number(new URLSearchParams(location.search).get("tab"));

function decide(sends) {
  browser.runtime.sendMessage({ type: "settle", tabId, sends });
}

document.getElementById("back").addEventListener("click", () => decide(false));
document.getElementById("send").addEventListener("click", () => decide(true));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") decide(false);
});

const { answer, held, trouble } = await browser.runtime.sendMessage({ type: "held", tabId });
const remarks = answer?.remarks ?? [];
const reasons = remarks.filter((remark) => held.includes(remark.key));
const list = document.getElementById("remarks");
document.getElementById("headline").textContent = trouble
  ? `It could not be checked: ${trouble}.`
  : "You may want to change this first. What becomes of the mail is up to you.";
list.append(remarkList(document, reasons));
const others = remarks.length - reasons.length;
if (others > 0) {
  const words = `The draft has ${counted(others, "milder remark")}, too.`;
  list.append(element(document, "p", "more", words));
}
document.body.dataset.ready = "true";

function counted(number, thing) {
  return number === 1 ? `one ${thing}` : `${number} ${thing}s`;
}
