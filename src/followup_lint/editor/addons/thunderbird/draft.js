/* The mail in a compose window, as a message to the program has it. */

const FILES = ["content.js"];

/** The mail, without quoted mails and the signature, which are left out in its window. */
export async function draftOf(tabId, details) {
  const { text, caret } = await inEditor(tabId, { type: "read" });
  const attachments = await browser.compose.listAttachments(tabId);
  return {
    text,
    caret,
    subject: details.subject,
    sender: mailboxes(details.from).join(", "),
    to: mailboxes(details.to),
    cc: mailboxes(details.cc),
    bcc: mailboxes(details.bcc),
    attachments: attachments.map((each) => each.name),
  };
}

/** What our script in the editor of a window says to a message. */
export async function inEditor(tabId, message) {
  try {
    return await browser.tabs.sendMessage(tabId, message);
  } catch {
    await browser.scripting.insertCSS({ target: { tabId }, files: ["marks.css"] });
    await browser.scripting.executeScript({ target: { tabId }, files: FILES });
    return browser.tabs.sendMessage(tabId, message);
  }
}

/** Mailboxes as in a header; entries of the address book, which are not read, are left out. */
function mailboxes(given) {
  return [given ?? []].flat().filter((each) => typeof each === "string" && each !== "");
}
