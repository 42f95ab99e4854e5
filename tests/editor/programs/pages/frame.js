/* Watches the editor that is in the frame. */
"use strict";
const frame = document.querySelector("iframe");
frame.addEventListener("load", () => {
  globalThis.editor = frame.contentDocument.body;
  const script = document.createElement("script");
  script.src = "watch.js";
  document.body.append(script);
});
