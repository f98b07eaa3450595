#!/usr/bin/env node
/** Writes docs/catalogue.md and its pictures anew from the files of the catalogue. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { contactSheet } from "./contact-sheet.js";

const here = dirname(fileURLToPath(import.meta.url));
const catalogue = join(here, "../src/main/resources/catalogue");
const docs = join(here, "../../docs");

const routines = readdirSync(catalogue)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => parse(readFileSync(join(catalogue, name), "utf8")));
rmSync(join(docs, "images/catalogue"), { recursive: true, force: true });
for (const [path, text] of Object.entries(contactSheet(routines))) {
  mkdirSync(dirname(join(docs, path)), { recursive: true });
  writeFileSync(join(docs, path), text);
}
console.log(`docs/catalogue.md: ${routines.length} routines`);
