/** The words of the page: one module per language, chosen by the reader or else by the browser. */
import da from "./texts/da.js";
import de from "./texts/de.js";
import en from "./texts/en.js";

export const LANGUAGES = { en, da, de };

const KEPT = "interlude.language";

const wished = [chosen(), ...navigator.languages.map((tag) => tag.split("-")[0])];

export const language = wished.find((tag) => tag in LANGUAGES) ?? "en";

export const t = LANGUAGES[language];

/** Of titles by language, the one in the page's language, else any; null without one. */
export function titleOf(titles) {
  const tags = Object.keys(titles ?? {});
  const tag = tags.find((one) => one.split("-")[0] === language) ?? tags.find((one) => one.split("-")[0] === "en") ?? tags[0];
  return tag ? titles[tag] : null;
}

/** For dates and numbers: the browser's own region of the language that the words are in. */
export const locale =
  navigator.languages.find((tag) => tag.split("-")[0] === language && tag.includes("-")) ??
  t.locale;

document.documentElement.lang = language;

/** Keeps the choice in this browser, and shows the page anew. */
export function choose(tag) {
  try {
    localStorage.setItem(KEPT, tag);
  } catch {
    // A browser that keeps nothing goes on with its own language.
  }
  location.reload();
}

function chosen() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
