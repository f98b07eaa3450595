/** Times of every day in which nothing is due, beside those of the company. */
import { send } from "/interlude/api.js";
import { el } from "/interlude/dom.js";
import { actions, button, card, run, tell } from "./parts.js";
import { t } from "./texts.js";

const PATH = "/v1/me/policy";
const MOST = 8;

export function quietCard(first, changed) {
  const given = el("p", {});
  const rows = el("div", { class: "form" });
  const add = button(t.quietAdd, () => append({ from: "12:00", to: "13:00" }, true));
  const form = el("form", { class: "form", novalidate: true, onsubmit: (event) => store(event) },
    rows, actions(add, el("button", { class: "button button--primary", type: "submit" }, t.save)));
  const part = card(t.quietTitle, el("p", { class: "card__lead" }, t.quietLead), given, form);
  let count = 0;

  function update({ quietHours, ownQuietHours }) {
    const own = ownQuietHours.map(words);
    const company = quietHours.map(words).filter((one) => !own.includes(one));
    given.textContent = company.length === 0 ? "" : t.quietGiven(company.join(", "));
    given.hidden = company.length === 0;
    rows.replaceChildren();
    ownQuietHours.forEach((range) => append(range, false));
    add.disabled = rows.children.length >= MOST;
  }

  function append({ from, to }, focus) {
    const id = `quiet-${++count}`;
    const begin = time(`${id}-from`, from);
    const end = time(`${id}-to`, to);
    const row = el("div", { class: "row", role: "group", "aria-label": t.quietRange },
      el("label", { for: `${id}-from` }, t.from), begin,
      el("label", { for: `${id}-to` }, t.to), end,
      button(t.remove, () => drop(row)));
    rows.append(row);
    add.disabled = rows.children.length >= MOST;
    if (focus) {
      begin.focus();
    }
  }

  function drop(row) {
    row.remove();
    add.disabled = false;
    add.focus();
  }

  async function store(event) {
    event.preventDefault();
    const wished = [...rows.children].map((row) => [...row.querySelectorAll("input")].map((field) => field.value));
    const wrong = wished.findIndex(([from, to]) => from === "" || to === "" || from === to);
    [...rows.children].forEach((row, index) =>
      row.querySelectorAll("input").forEach((field) => field.setAttribute("aria-invalid", String(index === wrong))));
    if (wrong >= 0) {
      tell(part, t.quietWrong, true);
      rows.children[wrong].querySelector("input").focus();
      return;
    }
    let answer = null;
    const quietHours = wished.map(([from, to]) => ({ from, to: to === "00:00" ? "24:00" : to }));
    if (await run(part, async () => (answer = await send("PUT", PATH, { quietHours })), t.saved)) {
      update(answer);
      await changed();
    }
  }

  update(first);
  return { node: part.node };
}

const words = ({ from, to }) => `${from}–${to}`;

function time(id, value) {
  return el("input", { class: "field field--time", type: "time", id, required: true, value: value === "24:00" ? "00:00" : value });
}
