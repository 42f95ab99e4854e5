/* The panel in a page. It has no imports, so that a page can take it. */

/** A panel at the edge of the window. `closed` is called when its reader has closed it. */
export class Panel {
  constructor(closed) {
    this.host = document.createElement("followup-lint");
    this.host.style.cssText = "all: initial; position: fixed; inset: 1rem 1rem auto auto;";
    this.host.style.setProperty("z-index", "2147483647", "important");
    this.root = this.host.attachShadow({ mode: "closed" });
    this.headline = element(document, "h1", "", "");
    const status = element(document, "div", "", "", [this.headline]);
    status.setAttribute("role", "status");
    this.summary = element(document, "p", "summary");
    this.list = element(document, "div", "list");
    this.frame = element(document, "section", "panel", "", [
      button(document, "Close", () => this.close(closed)),
      status,
      this.summary,
      this.list,
    ]);
    this.frame.setAttribute("aria-label", "followup-lint");
    this.frame.tabIndex = -1;
    this.frame.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close(closed);
      event.stopPropagation(); // no key that is meant for us starts anything in the page
    });
    const sheet = new CSSStyleSheet(); // a page may forbid elements with styles
    sheet.replaceSync(STYLE);
    this.root.adoptedStyleSheets = [sheet];
    this.root.append(this.frame);
    document.documentElement.append(this.host);
  }

  /** Say one thing, and show no remarks. */
  say(words) {
    this.headline.textContent = words;
    this.summary.textContent = "";
    this.list.replaceChildren();
  }

  /** Show what is said of a draft. */
  show(answer, how) {
    this.headline.textContent = verdictOf(answer);
    this.summary.textContent = aside(answer);
    this.list.replaceChildren(remarkList(document, answer.remarks, how));
  }

  focus() {
    this.frame.focus();
  }

  hasFocus() {
    return this.root.activeElement !== null;
  }

  close(closed) {
    this.host.remove();
    closed();
  }
}
