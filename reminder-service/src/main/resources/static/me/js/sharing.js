/** Which of the person's facts may count in figures of groups. */
import { send } from "/interlude/api.js";
import { el } from "/interlude/dom.js";
import { actions, card, run } from "./parts.js";
import { t } from "./texts.js";

const CHOICES = ["all", "breaks-only", "none"];

export function sharingCard(profile) {
  const boxes = CHOICES.map((choice) =>
    el("input", { type: "radio", name: "sharing", value: choice, checked: profile.sharing === choice }));
  const save = el("button", { class: "button", type: "submit" }, t.save);
  const form = el("form", { class: "form", onsubmit: (event) => store(event) },
    el("fieldset", { class: "choices" },
      el("legend", { class: "hidden-visually" }, t.sharingTitle),
      boxes.map((box, i) =>
        el("label", { class: "choice" }, box,
          el("span", {}, el("strong", {}, t.sharing[CHOICES[i]]), el("small", {}, t.sharingLead[CHOICES[i]]))))),
    actions(save));
  const part = card(t.sharingTitle, el("p", { class: "card__lead" }, t.sharingIntro), form);

  async function store(event) {
    event.preventDefault();
    const sharing = boxes.find((box) => box.checked)?.value;
    await run(part, () => send("PUT", "/v1/me/sharing", { sharing }), t.sharingSaved);
  }

  return { node: part.node };
}
