/** After the last second, or after a stop. */
import { button, el, say, show } from "../dom.js";
import { onCredentials } from "../embedder.js";
import { canReport, completion, report } from "../report.js";
import { duration, t } from "../texts.js";
import { redFlagsLater, stopRules } from "./safety.js";

/** @param result {finished, startedAt, endedAt, ratio, plannedSeconds, stepsDone, stepsTotal} */
export function end(routine, result, { onAgain }) {
  const { finished } = result;
  const offer = el("div", { class: "report" });
  const fill = () => canReport() && !offer.childElementCount && offer.append(...offered(routine, result));
  show(
    el(
      "article",
      { class: "message" },
      el("h1", {}, finished ? t.finishedTitle : t.stoppedTitle),
      el("p", { class: "lead" }, finished ? t.finishedLead : t.stoppedLead),
      el("p", { class: "muted" }, `${routine.title} · ${duration(result.ratio * result.plannedSeconds)}`),
      offer,
      el("div", { class: "actions" }, button(t.again, onAgain, { class: "button" })),
      finished
        ? null
        : el("div", { class: "after-stop" }, el("p", {}, t.stoppedPain), stopRules(routine), redFlagsLater(routine)),
    ),
  );
  fill();
  onCredentials(fill);
}

function offered(routine, result) {
  const status = el("p", { role: "status" });
  let event = null;
  const action = button(
    t.report,
    async () => {
      action.disabled = true;
      say(status, t.reporting);
      event ??= completion(routine, result);
      const outcome = await report(event);
      say(status, { reported: t.reported, refused: t.reportRefused, failed: t.reportFailed }[outcome]);
      action.disabled = outcome !== "failed";
    },
    { class: "button button--main" },
  );
  return [el("p", { class: "small muted" }, t.reportLead), action, status];
}
