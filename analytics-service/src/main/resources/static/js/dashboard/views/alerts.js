/** All alerts. */
import { el } from "/interlude/dom.js";
import * as format from "../../format.js";
import { alertCard } from "../alerts.js";
import { ask, csv } from "../answers.js";
import { head } from "../seen.js";
import { t } from "../texts.js";

export async function alertsView({ filters }) {
  const { alerts, updated } = await ask("/v1/alerts");
  return [
    head(t.alertsTitle, t.alertsLead, filters),
    alerts.length === 0 ? el("p", { class: "card card__lead" }, t.noAlerts) : el("div", { class: "charts" }, alerts.map(alertCard)),
    el("p", { class: "card__meta" },
      updated ? el("span", {}, t.updated(format.moment(updated))) : null,
      el("a", { href: csv("/v1/alerts"), download: "" }, "CSV")),
  ];
}
