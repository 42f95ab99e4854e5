/* What each window shows: the address of the page of an add-on in it, else its own. */
return [...Services.wm.getEnumerator(null)].map((window) => {
  const page =
    window.document.getElementById("requestFrame") ??
    window.document.querySelector("browser[webextension-view-type]");
  return page?.currentURI?.spec ?? window.location.href;
});
