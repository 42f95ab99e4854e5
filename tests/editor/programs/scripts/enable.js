/* Enables an add-on; gives whether it was disabled. */
const [id] = arguments;
const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
const addOn = await AddonManager.getAddonByID(id);
const waited = addOn.userDisabled;
await addOn.enable();
return waited;
