/* Evaluates an expression in a page of the add-on, which has a process of its own. */
const [page, expression] = arguments;
const pages = [...Services.wm.getEnumerator(null)].flatMap((window) =>
  [...window.document.querySelectorAll("browser")].filter((each) =>
    each.currentURI?.spec?.includes(`/${page}`),
  ),
);
if (pages.length === 0) return null;
const manager = pages[0].messageManager;
const name = `followup-lint-test-${Math.random()}`;
const code = `
  const { document } = content;
  try {
    sendAsyncMessage(${JSON.stringify(name)}, { value: ${expression} });
  } catch (problem) {
    sendAsyncMessage(${JSON.stringify(name)}, { problem: String(problem) });
  }
`;
return new Promise((done, failed) => {
  manager.addMessageListener(name, ({ data: { value, problem } }) => {
    if (problem) failed(problem);
    else done(value ?? null);
  });
  manager.loadFrameScript(`data:,${encodeURIComponent(code)}`, false);
});
