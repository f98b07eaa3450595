/** Charts take their colours from the style sheet, so light and dark are said once. */

const NAMES = [
  "ink", "muted", "line", "strong-line", "surface", "sunken", "sitting", "band", "upright", "away",
  "unrecorded", "completed", "completed-band", "due", "font",
];

export function colours() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/** Calls back when the reader's system goes from light to dark or back. */
export function onThemeChange(listener) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", listener);
}
