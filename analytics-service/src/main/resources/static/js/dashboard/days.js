/** The answer of /v1/figures as days of a chart. */

const SATURDAY = 6;

/** Days that have ended, oldest first, with gaps for working days that show nothing. */
export function closedDays(answer) {
  const closed = answer.periods.filter((period) => period.state !== "open");
  if (closed.length === 0) {
    return [];
  }
  const byStart = new Map(closed.map((period) => [period.start, period]));
  const days = [];
  for (let date = closed[0].start; date <= closed.at(-1).start; date = next(date)) {
    const weekday = new Date(date).getUTCDay();
    if (byStart.has(date) || (weekday !== 0 && weekday !== SATURDAY)) {
      days.push(byStart.get(date) ?? { start: date, figures: {}, funnel: {}, boutLengthShare: {} });
    }
  }
  return days;
}

/** Whether any figure of the day can be seen. */
export function tells(day) {
  return [...Object.values(day.figures), ...Object.values(day.funnel)].some((one) => one && !one.suppressed);
}

export function next(date, days = 1) {
  const moved = new Date(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** The number to draw: the value or its bound; null leaves a gap. */
export function height(figure) {
  return figure?.value ?? figure?.atMost ?? figure?.atLeast ?? null;
}
