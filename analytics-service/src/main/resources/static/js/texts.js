/** The words of the page: one module per language, chosen by what the browser prefers. */
import en from "./texts/en.js";

const LANGUAGES = { en };

export const language =
  navigator.languages.map((tag) => tag.split("-")[0]).find((tag) => tag in LANGUAGES) ?? "en";

export const t = LANGUAGES[language];

/** For dates and numbers: the browser's own region of the language that the words are in. */
export const locale =
  navigator.languages.find((tag) => tag.split("-")[0] === language && tag.includes("-")) ??
  t.locale;

document.documentElement.lang = language;
