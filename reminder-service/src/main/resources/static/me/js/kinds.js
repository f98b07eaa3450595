/** Which breaks come how often: a person may have more of them than their company wants, not fewer. */
import { send } from "/interlude/api.js";
import { el } from "/interlude/dom.js";
import { actions, card, run, tell } from "./parts.js";
import { t } from "./texts.js";

const PATH = "/v1/me/policy";
const SHORTEST_MINUTES = 5;

export function kindsCard(first, changed) {
  const lead = el("p", { class: "card__lead" });
  const fields = el("div", { class: "kinds" });
  const save = el("button", { class: "button button--primary", type: "submit" }, t.save);
  const form = el("form", { class: "form", novalidate: true, onsubmit: (event) => store(event) }, fields, actions(save));
  const part = card(t.kindsTitle, lead, form);
  let policy = null;
  let rows = [];
  let taking = null;

  function update(answer) {
    policy = answer;
    lead.textContent = t.mode[policy.mode] ?? "";
    const choice = policy.mode === "opt-in" || policy.mode === "opt-out";
    taking = choice ? el("input", { type: "checkbox", checked: policy.participating }) : null;
    rows = policy.kinds.map((kind, index) => kindRow(kind, index, policy.mode));
    fields.replaceChildren(
      ...(taking === null ? [] : [el("label", { class: "choice" }, taking, el("span", {}, t.participating))]),
      ...rows.map((row) => row.node));
    save.hidden = policy.mode === "off";
  }

  async function store(event) {
    event.preventDefault();
    const wrong = rows.map((row) => row.wrong()).find(Boolean);
    if (wrong) {
      tell(part, wrong, true);
      return;
    }
    const wished = {
      ...(taking === null ? {} : { participating: taking.checked }),
      kinds: rows.flatMap((row) => row.wish()),
    };
    let answer = null;
    if (await run(part, async () => (answer = await send("PUT", PATH, wished)), t.saved)) {
      update(answer);
      await changed();
      save.focus();
    }
  }

  update(first);
  return { node: part.node, update };
}

function kindRow(kind, index, mode) {
  const name = t.kind(kind.kind);
  const loosest = kind.loosestIntervalMinutes ?? kind.intervalMinutes;
  const settled = mode === "required" && kind.enabled && !kind.own;
  const on = el("input", { type: "checkbox", checked: kind.enabled, disabled: settled });
  const every = el("input", {
    class: "field field--number", type: "number", inputmode: "numeric", id: `every-${index}`,
    min: String(SHORTEST_MINUTES), max: String(loosest), value: String(kind.intervalMinutes), "aria-describedby": `every-${index}-most`,
  });
  const node = el("fieldset", { class: "kind" },
    el("legend", {}, name),
    el("label", { class: "choice" }, on, el("span", {}, settled ? t.kindSettled : t.kindOn)),
    el("p", { class: "row" }, el("label", { for: `every-${index}` }, t.every), every, el("span", { id: `every-${index}-most` }, t.atMost(loosest))),
    el("p", { class: "kind__facts" }, facts(kind).join(" · ")));
  function wish() {
    const minutes = every.value === "" ? null : Number(every.value);
    const changes = {
      ...(minutes !== kind.intervalMinutes ? { intervalMinutes: minutes } : {}),
      ...(on.checked !== kind.enabled ? { enabled: on.checked } : {}),
    };
    return kind.own || Object.keys(changes).length > 0
      ? [{ kind: kind.kind, intervalMinutes: minutes, enabled: on.checked }]
      : [];
  }
  /** What is wrong with the interval, if something is; the field has the focus then. */
  function wrong() {
    const minutes = Number(every.value);
    const fits = Number.isInteger(minutes) && minutes >= Math.min(SHORTEST_MINUTES, loosest) && minutes <= loosest;
    every.setAttribute("aria-invalid", String(!fits));
    if (fits) {
      return null;
    }
    every.focus();
    return t.everyWrong(name, SHORTEST_MINUTES, loosest);
  }

  return { node, wish, wrong };
}

function facts(kind) {
  return [
    t.lasts(kind.lengthSeconds),
    t.opens(kind.expiryMinutes),
    t.counted[kind.basis],
    kind.snooze ? t.snooze(kind.snooze.most, kind.snooze.minutes) : null,
    kind.dailyMost ? t.dailyMost(kind.dailyMost) : null,
    kind.own ? t.own : kind.source ? t.source(kind.source) : null,
  ].filter(Boolean);
}
