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
const reasons = answer ? answer.remarks.filter((remark) => held.includes(remark.key)) : [];
document.getElementById("headline").textContent = trouble ?? answer?.headline ?? "";
document.getElementById("remarks").append(remarkList(document, reasons));
const others = (answer?.remarks.length ?? 0) - reasons.length;
if (others > 0) {
  const words = others === 1 ? "There is one more remark" : `There are ${others} more remarks`;
  document.getElementById("remarks").append(element(document, "p", "more", `${words} in the draft.`));
}
document.body.dataset.ready = "true";
