/** Before the first breath: what it is, whom it is not for, and the button that starts it. */
import { button, el, listed, show } from "../dom.js";
import { stage } from "../stage.js";
import { duration, t } from "../texts.js";
import { alternatives, cautions, dialog, redFlags, seatedInstead, stopRules } from "./safety.js";

export function welcome(routine, { onStart, onLeave }) {
  const facts = [
    t.length(duration(routine.seconds)),
    t.position[routine.position],
    routine.equipment.length ? routine.equipment.map((name) => t.equipment[name] ?? name).join(", ") : t.equipment.none,
  ];
  const pain = routine.painRelated;
  const start = button(pain ? t.startAfterFlags : t.start, onStart, { class: "button button--main", id: "start" });
  show(
    el(
      "article",
      { class: "welcome" },
      el(
        "header",
        { class: "welcome__head" },
        el(
          "div",
          {},
          el("h1", {}, routine.title),
          el("p", { class: "lead" }, routine.summary),
          el("ul", { class: "facts" }, facts.map((fact) => el("li", {}, fact))),
          routine.reviewOverdue ? el("p", { class: "notice" }, t.reviewOverdue) : null,
          el(
            "div",
            { class: "actions" },
            pain ? null : start,
            seatedInstead(routine, ""),
            routine.alternatives.length ? button(t.alternativesTitle, () => dialog(t.alternativesTitle, () => {}, alternatives(routine, "h3")), { class: "button" }) : null,
          ),
        ),
        preview(routine),
      ),
      pain ? redFlags(routine) : null,
      cautions(routine),
      stopRules(routine),
      pain ? el("div", { class: "actions" }, start, button(t.leave, onLeave, { class: "button" })) : null,
      alternatives(routine),
      pain ? null : redFlags(routine),
      background(routine),
    ),
  );
}

function preview(routine) {
  const picture = stage();
  const { exercise } = routine.items[0];
  picture.show(exercise.poses.slice(0, 1), exercise.sides.startsWith("left") ? "left" : null, exercise.name);
  picture.draw(exercise.poses[0]?.frames[1]?.at ?? 0);
  return picture.node;
}

function background(routine) {
  return el(
    "section",
    { class: "card card--quiet" },
    listed(t.whyTitle, routine.why),
    listed(t.preventionTitle, routine.prevention),
    listed(
      t.evidenceTitle,
      routine.evidence.map(({ claim, source, url, date, certainty }) => [
        claim,
        el(
          "p",
          { class: "small muted" },
          url ? el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, source) : source,
          `${date ? `, ${date.slice(0, 4)}` : ""} · ${t.certainty[certainty]}`,
        ),
      ]),
    ),
  );
}
