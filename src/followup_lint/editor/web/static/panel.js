/* The panel: what an answer says, in words. It shows, and reports what the author wants. */

import { byId, make, onPress, setIdle, source } from "./dom.js";

const SEVERITIES = { error: "Error", warning: "Warning", suggestion: "Suggestion" };
const PRESENCES = {
  found: ["✓", "found"],
  weak: ["~", "weak"],
  missing: ["✗", "missing"],
  open: ["○", "not yet"],
};

/**
 * Shows answers. `wants` has what is called when the author wants something: `jump(remark)`,
 * `fix(remark, edit)`, `ignore(name, label)`, `restore(name)`, `ignoreForGood(name, label)`.
 */
export class Panel {
  constructor(wants) {
    this.wants = wants;
    this.writes = false;
    this.items = new Map(); // what is shown of a remark, by its place in the list
  }

  /** Offer the kinds of message to choose from, and those of which there are outlines. */
  offer(kinds, outlines) {
    this.kinds = kinds;
    const option = (value) => make("option", { value }, kinds[value]);
    byId("kind").append(...Object.keys(kinds).map(option));
    byId("outline").append(...outlines.map(option));
  }

  /** Show an answer; what is ignored in this draft is a Map of names to labels. */
  show(answer, ignored) {
    this.showVerdict(answer);
    this.showKind(answer);
    this.showRemarks(answer.remarks);
    this.showElements(answer.elements);
    this.showIgnored(ignored);
    fill("notes", answer.notes.map((note) => make("li", {}, note)));
    const reasons = answer.not_judged.map(({ rule, reason }) => make("li", {}, `${rule}: ${reason}`));
    fill("not-judged", reasons);
  }

  /** Say that the fixes on show are for an earlier text, or that they are not. */
  setStale(isStale) {
    for (const button of document.querySelectorAll("button.fix")) setIdle(button, isStale);
    setIdle(byId("fix-all"), isStale);
  }

  /** Say a problem, or with nothing that there is none. */
  complain(problem = "") {
    const shown = byId("problem");
    if (shown.textContent !== problem) shown.textContent = problem;
    shown.hidden = !problem;
  }

  /** Make the item of one remark stand out, and give it the focus if `takesFocus`. */
  point(key, { takesFocus }) {
    for (const { item } of this.items.values()) {
      if (item.dataset.key === key) item.setAttribute("aria-current", "true");
      else item.removeAttribute("aria-current");
    }
    const item = document.querySelector("li[aria-current]");
    if (!item) return;
    const around = item.closest("details");
    if (around) around.open = true;
    item.scrollIntoView({ block: "nearest" });
    if (takesFocus) item.querySelector(".jump").focus();
  }

  showVerdict({ verdict, headline, summary }) {
    const shown = byId("verdict");
    shown.dataset.verdict = verdict ?? "";
    const said = `${headline}\n${summary}`;
    if (shown.dataset.said === said) return; // a screen reader would say it again
    shown.dataset.said = said;
    shown.replaceChildren(make("b", {}, headline), summary);
  }

  showKind({ kind, reading }) {
    const [first] = byId("kind").options;
    const label = kind && !byId("kind").value ? `As it reads: ${this.kinds[kind]}` : "As it reads";
    if (first.textContent !== label) first.textContent = label;
    byId("reading").textContent = reading;
  }

  showRemarks(remarks) {
    const kept = new Map();
    const seen = new Map();
    for (const remark of remarks) {
      const count = (seen.get(remark.key) ?? 0) + 1;
      seen.set(remark.key, count);
      const said = JSON.stringify([remark, this.writes]);
      const before = this.items.get(`${remark.key} ${count}`);
      const isSame = before?.said === said;
      const item = isSame ? before.item : this.item(remark, before?.item);
      kept.set(`${remark.key} ${count}`, { said, item, remark });
    }
    const focus = focused();
    this.items = kept;
    const shown = [...kept.values()];
    place(byId("remarks"), shown.filter(({ remark }) => !remark.folded));
    place(byId("folded-remarks"), shown.filter(({ remark }) => remark.folded));
    byId("folded").hidden = !remarks.some((remark) => remark.folded);
    byId("no-remarks").hidden = remarks.length > 0;
    refocus(focus);
  }

  item(remark, before) {
    const made = make("li", {});
    made.dataset.key = remark.key;
    if (before?.hasAttribute("aria-current")) made.setAttribute("aria-current", "true");
    const severity = make(
      "span",
      { className: `severity ${remark.severity}` },
      SEVERITIES[remark.severity],
    );
    const jump = make("button", { type: "button", className: "jump" }, severity, `: ${remark.message}`);
    const isQuoted = remark.message.includes(remark.excerpt);
    if (!isQuoted) jump.append(" ", make("q", { className: "excerpt" }, remark.excerpt));
    onPress(jump, () => this.wants.jump(remark));
    made.append(jump);
    if (remark.help) made.append(make("p", { className: "advice" }, remark.help));
    if (remark.edits.length) made.append(this.fixes(remark));
    const more = make("div", { className: "more" });
    more.append(this.why(remark, before), this.ignoring(remark, before));
    made.append(more);
    return made;
  }

  fixes(remark) {
    const buttons = remark.edits.map((edit) => {
      const first = edit.safe ? "Fix" : "Fix, then read it again";
      const button = make("button", { type: "button", className: "fix" }, `${first}: ${edit.description}`);
      onPress(button, () => this.wants.fix(remark, edit));
      return button;
    });
    return make("div", { className: "fixes" }, ...buttons);
  }

  why(remark, before) {
    const title = make("summary", {}, "Why");
    const reason = make("p", { className: "advice" }, remark.why);
    const rule = make("p", { className: "advice hint" }, `Rule ${remark.rule} (${remark.code})`);
    const made = make("details", { className: "why" }, title, reason, rule);
    if (remark.source) made.append(source(remark.source));
    made.open = before?.querySelector(".why")?.open ?? false;
    return made;
  }

  ignoring(remark, before) {
    const { key, rule, message: label } = remark;
    const choices = [
      ["Ignore this one here", () => this.wants.ignore(key, label)],
      [`Ignore ${rule} here`, () => this.wants.ignore(rule, `All of ${rule}`)],
    ];
    if (this.writes) {
      choices.push(
        ["Ignore this one everywhere", () => this.wants.ignoreForGood(key, label)],
        [`Ignore ${rule} everywhere`, () => this.wants.ignoreForGood(rule, `All of ${rule}`)],
      );
    }
    const buttons = choices.map(([words, action]) => {
      const button = make("button", { type: "button" }, words);
      onPress(button, action);
      return button;
    });
    const group = make("div", { className: "fixes" }, ...buttons);
    const made = make("details", { className: "ignoring" }, make("summary", {}, "Ignore"), group);
    made.open = before?.querySelector(".ignoring")?.open ?? false;
    return made;
  }

  showElements(elements) {
    const items = elements.map(({ name, presence, excerpt, note }) => {
      const [sign, word] = PRESENCES[presence];
      const state = make("span", { className: `presence ${presence}` }, word);
      const item = make("li", {}, make("span", { "aria-hidden": "true" }, `${sign} `), `${name}: `, state);
      if (excerpt) item.append(" ", make("q", { className: "excerpt" }, excerpt));
      if (note) item.append(` (${note})`);
      return item;
    });
    byId("elements").replaceChildren(...items);
    byId("no-elements").hidden = items.length > 0;
  }

  showIgnored(ignored) {
    const items = [...ignored].map(([name, label]) => {
      const button = make("button", { type: "button" }, "Report it again");
      onPress(button, () => this.wants.restore(name));
      return make("li", {}, `${label} `, button);
    });
    fill("ignored", items);
  }
}

function fill(id, items) {
  byId(id).hidden = items.length === 0;
  byId(`${id}-list`).replaceChildren(...items);
}

/* Puts items into a list; those that are there already are not moved, so that they keep focus. */
function place(list, shown) {
  const wanted = shown.map(({ item }) => item);
  for (const item of [...list.children]) if (!wanted.includes(item)) item.remove();
  wanted.forEach((item, at) => {
    if (list.children[at] !== item) list.insertBefore(item, list.children[at] ?? null);
  });
}

/* Which button of which remark has the focus, to give it back to its successor. */
function focused() {
  const item = document.activeElement?.closest("li[data-key]");
  if (!item) return null;
  const buttons = [...item.querySelectorAll("button, summary")];
  return { key: item.dataset.key, at: buttons.indexOf(document.activeElement), item };
}

function refocus(focus) {
  if (!focus || document.contains(focus.item)) return;
  const lists = [...document.querySelectorAll("li[data-key]")];
  const item = lists.find((each) => each.dataset.key === focus.key) ?? lists[0];
  const target = item ? item.querySelectorAll("button, summary")[focus.at] : null;
  (target ?? item?.querySelector("button") ?? byId("text")).focus();
}
