/* Opens a compose window; arguments: reader, subject, body, kind of mail. */
const [to, subject, body, kind] = arguments;
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const make = (name, type) => Cc[`@mozilla.org/messengercompose/${name};1`].createInstance(type);
const identity = MailServices.accounts.defaultAccount.defaultIdentity;
const composeFields = make("composefields", Ci.nsIMsgCompFields);
Object.assign(composeFields, { to, subject, body });
const params = make("composeparams", Ci.nsIMsgComposeParams);
const format = identity.composeHtml ? "HTML" : "PlainText";
params.composeFields = composeFields;
params.type = Ci.nsIMsgCompType[kind];
params.format = Ci.nsIMsgCompFormat[format];
params.identity = identity;
await new Promise((done) => {
  const opened = (window, topic) => {
    if (topic !== "domwindowopened") return;
    window.addEventListener(
      "compose-editor-ready",
      () => {
        Services.ww.unregisterNotification(opened);
        window.setTimeout(done, 300);
      },
      { once: true },
    );
  };
  Services.ww.registerNotification(opened);
  MailServices.compose.OpenComposeWindowWithParams(null, params);
});
