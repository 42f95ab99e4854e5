/* Types words at the end of the first paragraph; arguments: the words. */
const [words] = arguments;
const selection = editor.defaultView.getSelection();
selection.selectAllChildren(editor.querySelector("p") ?? editor.body);
selection.collapseToEnd();
window.GetCurrentEditor().QueryInterface(Ci.nsIEditor).insertText(words);
