/** The next break: which, when and why then; or the one that is open now. */
import { el, say } from "/interlude/dom.js";
import { card } from "./parts.js";
import { t, titleOf } from "./texts.js";
import { clock, dateOf, moment, shortDay } from "./zone.js";

export function nextCard() {
  const time = el("p", { class: "next__time" });
  const what = el("p", { class: "next__what" });
  const left = el("p", { class: "next__left" });
  const why = el("ul", { class: "lines lines--quiet" });
  const body = el("div", { class: "next" }, time, el("div", {}, what, left));
  const part = card(t.nextTitle, body, why);
  part.node.classList.add("card--next");
  let next = null;
  let shown = "";

  function update(answer) {
    next = answer;
    const lines = [...(answer.open ? ofOpen(answer) : ofNext(answer))];
    if (shown !== lines.join("\n")) {
      shown = lines.join("\n");
      why.replaceChildren(...lines.map((line) => el("li", {}, line)));
    }
    part.node.classList.toggle("card--open", Boolean(answer.open));
    tick();
  }

  /** What changes with the clock alone. */
  function tick() {
    if (next === null) {
      return;
    }
    const open = next.open;
    const at = open?.dueAt ?? next.dueAt;
    say(time, at ? clock(at) : "–");
    say(what, open ? t.openNow(t.kind(open.kind)) : at ? t.kind(next.kind) : none());
    say(left, open ? t.openUntil(clock(open.expiresAt)) : at ? whenIn(at) : "");
  }

  function none() {
    return t.none[next.none] ?? t.none["no-working-hours"];
  }

  return { node: part.node, update, tick };
}

/** In 23 min; on a later day, which day first. */
function whenIn(at) {
  const date = dateOf(at);
  const minutes = t.dueIn(Math.ceil((Date.parse(at) - Date.now()) / 60_000));
  return [date === dateOf(new Date()) ? "" : shortDay(date), minutes].filter(Boolean).join(" · ");
}

function* ofOpen(answer) {
  const open = answer.open;
  yield t.openHow(Math.round(open.plannedSeconds / 60) || 1);
  if (open.snoozes > 0) {
    yield t.snoozedTimes(open.snoozes);
  }
  if (answer.dueAt) {
    yield t.after(t.kind(answer.kind), moment(answer.dueAt));
  }
}

function* ofNext(answer) {
  if (answer.pausedUntil) {
    yield t.pausedUntil(moment(answer.pausedUntil));
  }
  if (answer.basis) {
    yield t.basis[answer.basis.what]?.(Math.round(answer.policy.intervalSeconds / 60), moment(answer.basis.at)) ?? "";
  }
  if (answer.deferred) {
    yield t.deferred[answer.deferred.reason]?.(clock(answer.deferred.from)) ?? "";
  }
  if (answer.ifSitting) {
    yield t.ifSitting;
  }
  if (answer.dueAt && answer.policy?.expirySeconds) {
    yield t.expiry(Math.round(answer.policy.expirySeconds / 60));
  }
  if (answer.routine) {
    const why = answer.routine.why.map((reason) => t.why[reason] ?? reason);
    yield t.routine(titleOf(answer.routine.titles) ?? answer.routine.routineId, Math.round(answer.routine.seconds / 60) || 1, why.join(", "));
  }
}
