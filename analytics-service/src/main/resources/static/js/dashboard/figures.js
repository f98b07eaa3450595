/** How each figure is written and drawn; names as in docs/metrics.md. */
import * as format from "../format.js";
import { t } from "./texts.js";

const share = {
  number: format.percent,
  span: (low, high) => `${format.whole(100 * low)}–${format.percent(high)}`,
  axis: { max: 1, interval: 0.25, axisLabel: { formatter: format.percent } },
};
const rate = { number: format.tenth, axis: { axisLabel: { formatter: format.short } } };

const FORMS = {
  sittingHoursPer8h: {
    number: (hours) => t.hoursOf(format.tenth(hours)),
    span: (low, high) => t.hoursOf(`${format.tenth(low)}–${format.tenth(high)}`),
    axis: { max: 8, interval: 2, axisLabel: { formatter: (hours) => t.hoursOf(format.short(hours)) } },
    colour: "sitting", band: "band", page: "/sitting",
  },
  prolongedShare: { ...share, colour: "sitting", band: "band", page: "/sitting" },
  inferredShare: { ...share, colour: "away", band: "away-band", page: "/data" },
  dataCoverage: { ...share, colour: "away", band: "away-band", page: "/data" },
  deliveryRate: { ...share, colour: "away", band: "away-band", page: "/data" },
  compliance: { ...share, colour: "completed", band: "completed-band", page: "/breaks" },
  breakCoverage: { ...share, colour: "completed", band: "completed-band", page: "/breaks" },
  sittingBreaksPerSittingHour: { ...rate, colour: "sitting", band: "band", page: "/sitting" },
  responseMedianMinutes: {
    number: (minutes) => t.minutesOf(format.tenth(minutes)),
    axis: { axisLabel: { formatter: (minutes) => t.minutesOf(format.short(minutes)) } },
    colour: "completed", band: "completed-band", page: "/breaks",
  },
};

/** {number, axis, colour, band, page} of a figure; one this page does not know is a plain number. */
export const form = (name) => FORMS[name] ?? { ...rate, colour: "sitting", band: "band", page: "/" };

export const known = (name) => name in FORMS;

/** The number to draw: the value or its bound; null leaves a gap. */
export function height(figure) {
  return figure?.value ?? figure?.atMost ?? figure?.atLeast ?? null;
}

/** Whether there is something to see: a value or a bound. */
export const told = (figure) => height(figure) !== null;

/** Whether any figure of the period can be seen. */
export function tells(period) {
  return [...Object.values(period.figures), ...Object.values(period.funnel)].some(told);
}

export const write = (name, figure) => format.figure(figure, form(name).number);

/** The 95 % interval in words, or nothing. */
export function writeInterval(name, figure) {
  if (figure?.low === undefined) {
    return "";
  }
  const { span } = form(name);
  return span ? span(figure.low, figure.high) : format.interval(figure, form(name).number);
}

/** About how many people, or that it may not be told; null when nothing is known. */
export function people(period) {
  const figure = period?.figures?.people;
  if (told(figure)) {
    return t.people(format.whole(height(figure)));
  }
  return figure?.suppressed ? t.peopleHidden : null;
}
