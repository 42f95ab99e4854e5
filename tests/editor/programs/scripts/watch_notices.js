/* Registers an alerts service that keeps the texts of notices. */
const kept = [];
const service = {
  QueryInterface: ChromeUtils.generateQI(["nsIAlertsService"]),
  showAlert: (alert) => kept.push(alert.text),
  closeAlert() {},
};
const factory = {
  QueryInterface: ChromeUtils.generateQI(["nsIFactory"]),
  createInstance: (id) => service.QueryInterface(id),
};
Components.manager
  .QueryInterface(Ci.nsIComponentRegistrar)
  .registerFactory(
    Services.uuid.generateUUID(),
    "kept notices",
    "@mozilla.org/alerts-service;1",
    factory,
  );
Services.wm.getMostRecentWindow("mail:3pane").keptNotices = kept;
