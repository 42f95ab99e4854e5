/* The facts that the author gives, and the calendar file, as messages have them. */

import { byId, make } from "./dom.js";

// In bytes. A message has room for no more, and sends all of it each time.
const MOST_CALENDAR = 1_500_000;
const LISTS = new Set(["interviewer"]);

/** The name of the author's time zone; empty where the browser does not know it. */
export const ownZone = (() => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone && timeZone !== "Etc/Unknown" ? timeZone : "";
})();

/** The part of the page in which facts are given; `changed` is called when they are others. */
export class Facts {
  constructor(changed, complain) {
    this.form = byId("facts");
    this.calendar = null;
    this.changed = changed;
    this.complain = complain;
    byId("zone-hint").textContent = ownZone ? `In your time zone, ${ownZone}.` : "";
    byId("zones").append(...Intl.supportedValuesOf("timeZone").map((name) => make("option", { value: name })));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", (event) => this.onChange(event));
    byId("calendar-remove").addEventListener("click", () => this.setCalendar(null));
    document.addEventListener("dragover", allowFiles);
    document.addEventListener("drop", (event) => this.onDrop(event));
  }

  /** Offer the reasons to write early. */
  offer(reasons) {
    byId("reason").append(...reasons.map((value) => make("option", { value }, words(value))));
  }

  /** What is filled in, by the names of the options of the command. */
  given() {
    const found = {};
    for (const [name, value] of new FormData(this.form)) {
      const said = value.trim();
      if (said) found[name] = LISTS.has(name) ? listed(said) : said;
    }
    const at = found["interview-at"];
    if (at) found["interview-at"] = `${at.replace("T", " ")} ${ownZone}`.trim();
    return found;
  }

  /** Mark the field that an error is about; none where it is about something else. */
  blame(place) {
    for (const field of this.form.elements) {
      if (field.name) field.setAttribute("aria-invalid", String(field.name === place));
    }
  }

  onChange(event) {
    if (event.target.id === "calendar") this.read(event.target.files[0]);
    else this.changed();
  }

  onDrop(event) {
    const file = event.dataTransfer.files[0];
    if (!file) return;
    event.preventDefault();
    this.read(file);
  }

  async read(file) {
    if (!file) return;
    if (file.size > MOST_CALENDAR) {
      const most = `${MOST_CALENDAR / 1_000_000} MB`;
      this.complain(`${file.name} has more than ${most}: export only the months of the interviews.`);
      return;
    }
    try {
      this.setCalendar({ name: file.name, content: await inBase64(file) });
    } catch {
      this.complain(`${file.name} cannot be read.`);
    }
  }

  setCalendar(calendar) {
    this.calendar = calendar;
    byId("calendar-given").hidden = !calendar;
    byId("calendar-name").textContent = calendar ? calendar.name : "";
    if (!calendar) {
      byId("calendar").value = "";
      byId("calendar").focus();
    }
    this.changed();
  }
}

function allowFiles(event) {
  if (event.dataTransfer.types.includes("Files")) event.preventDefault();
}

function listed(text) {
  return text.split(";").map((each) => each.trim()).filter(Boolean);
}

function words(value) {
  return value.replaceAll(/[-_]/g, " ");
}

function inBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
