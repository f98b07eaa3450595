/** The player's own words; the page's language until the routine's is known. */
import da from "./texts/da.js";
import de from "./texts/de.js";
import en from "./texts/en.js";

const LANGUAGES = { en, da, de };

const of = (tag) => LANGUAGES[tag.split("-")[0]];

export let t = of(document.documentElement.lang) ?? en;

/** Speaks the language of the routine, where the player knows it. */
export function speak(tag) {
  const known = of(tag);
  t = known ?? t;
  document.documentElement.lang = known ? tag : document.documentElement.lang;
  document.getElementById("main").lang = tag;
}

/** 100 → "1 min 40 s". */
export const duration = (seconds) => t.minutes(Math.floor(seconds / 60), Math.round(seconds) % 60);

/** 100 → "1:40". */
export function clock(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
