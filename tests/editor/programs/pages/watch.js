/* What a test asks of a page: how often its editor was changed, and what stands in it. */
"use strict";
{
  const box = globalThis.editor ?? document.querySelector("[data-editor]");
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  globalThis.changes = 0;
  new MutationObserver((records) => {
    globalThis.changes += records.length;
  }).observe(box, all);
  globalThis.box = box;
  globalThis.written = () => box.value ?? box.innerText;
}
