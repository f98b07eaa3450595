/** Breaks at fixed times that people take together: joined and left; nobody is told who does. */
import { get, send } from "/interlude/api.js";
import { el } from "/interlude/dom.js";
import { button, card, run } from "./parts.js";
import { t, titleOf } from "./texts.js";
import { DAYS, shortWeekday, zoneName } from "./zone.js";

const PATH = "/v1/me/team-breaks";

export function togetherCard(first, changed) {
  const list = el("ul", { class: "rows" });
  const part = card(t.togetherTitle, el("p", { class: "card__lead" }, t.togetherLead), list);

  function update(all) {
    list.replaceChildren(...all.map(row));
  }

  function row({ teamBreak, routineTitles, joined }) {
    const name = `together-${teamBreak.id}`;
    const change = button(joined ? t.leave : t.join, () => toggle(teamBreak, joined), joined ? "" : "button--primary");
    change.setAttribute("aria-describedby", name);
    return el("li", { class: "rows__row" },
      el("div", {},
        el("strong", { id: name }, teamBreak.name),
        el("small", {}, [when(teamBreak), t.kind(teamBreak.kind), t.lasts(teamBreak.lengthMinutes * 60), titleOf(routineTitles)].filter(Boolean).join(" · "))),
      change);
  }

  async function toggle(teamBreak, joined) {
    const words = joined ? t.left(teamBreak.name) : t.joined(teamBreak.name);
    const index = [...list.children].findIndex((one) => one.contains(document.activeElement));
    let all = null;
    const act = async () => {
      await send(joined ? "DELETE" : "PUT", `${PATH}/${teamBreak.id}`);
      all = (await get(PATH)).body;
    };
    if (await run(part, act, words)) {
      update(all);
      list.children[index]?.querySelector("button").focus();
      await changed();
    }
  }

  update(first);
  return { node: part.node };
}

/** Mon, Thu 10:00; with the zone where it is another than the person's. */
function when({ days, at, zone }) {
  const names = DAYS.flatMap((day, index) => (days.includes(day) ? [shortWeekday(index)] : []));
  return `${names.join(", ")} ${at}${zone === zoneName() ? "" : ` (${zone})`}`;
}
