/** Charts take their colours from the style sheet, so light and dark are said once. */

const NAMES = [
  "ink", "muted", "line", "strong-line", "surface", "sunken", "sitting", "band", "upright", "away",
  "away-band", "unrecorded", "completed", "completed-band", "partly", "due", "warn", "font",
  "heat-1", "heat-2", "heat-3", "heat-4", "heat-5", "heat-ink-1", "heat-ink-2", "heat-ink-3", "heat-ink-4", "heat-ink-5",
];

/** The colours where this element stands; a sheet for printing is light in the dark, too. */
export function colours(element = document.documentElement) {
  const style = getComputedStyle(element);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/** Calls back when the reader's system goes from light to dark or back. */
export function onThemeChange(listener) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", listener);
}
