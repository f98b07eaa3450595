/** The words of a person's own page, with those that every page has. */
import { language, t as shared } from "../texts.js";
import da from "./texts/da.js";
import de from "./texts/de.js";
import en from "./texts/en.js";

export const t = { ...shared, ...{ en, da, de }[language] };
