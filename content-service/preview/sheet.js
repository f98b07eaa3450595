#!/usr/bin/env node
/**
 * Draws all key frames of routines on a sheet: sheet.js [--out folder] routine.yaml …
 * Writes <id>.html, and <id>.png where a Chromium is found.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse } from "yaml";
import { frameOf, toSvg } from "../src/main/resources/static/player/figure.js";

const BROWSERS = ["chromium", "chromium-browser", "google-chrome"];
const [WIDTH, ROW, HEAD] = [1700, 330, 56];

const args = process.argv.slice(2);
const out = resolve(args[0] === "--out" ? args.splice(0, 2)[1] : "target/preview");
if (!args.length) {
  console.error("usage: preview/run [--out folder] routine.yaml …");
  process.exit(2);
}
mkdirSync(out, { recursive: true });
for (const file of args) {
  const routine = parse(readFileSync(file, "utf8"));
  const rows = routine.items.flatMap(({ exercise }) => exercise.poses.map((pose) => row(exercise, pose)));
  const html = join(out, `${routine.id}.html`);
  writeFileSync(html, page(routine.id, rows));
  const png = join(out, `${routine.id}.png`);
  console.log(photograph(html, png, rows.length) ? png : `${html} (no Chromium for a PNG)`);
}

/** Every key frame, and the moments half-way, at which nothing should be twisted. */
function row({ name, sides }, pose) {
  const side = sides === "left-then-right" || sides === "alternating" ? "left" : null;
  const marks = pose.frames.map((frame) => frame.at);
  const ends = [...marks, 1].filter((at, i, all) => at !== all[i - 1]);
  const moments = ends.flatMap((at, i) => (i ? [(at + ends[i - 1]) / 2, at] : [at])).slice(0, -1);
  const shown = side ? [...moments.map((t) => [t, side]), [marks.at(-1) === 1 ? marks.at(-2) : marks.at(-1), "right"]] : moments.map((t) => [t, null]);
  const pictures = shown.map(([t, which]) => {
    const svg = toSvg(pose, t, { side: which, box: frameOf(pose, which) });
    const label = `${t.toFixed(2)}${marks.includes(t) ? "" : " (between)"}${which ? ` ${which}` : ""}`;
    return `<figure>${svg}<figcaption>${label}</figcaption></figure>`;
  });
  const about = [name.en, pose.view, pose.focus, pose.prop, sides].filter(Boolean).join(" · ");
  return `<section><h2>${about}</h2><div>${pictures.join("")}</div></section>`;
}

function page(id, rows) {
  return `<!doctype html><meta charset="utf-8"><title>${id}</title><style>
body{margin:0;font:13px sans-serif;background:#f5f4ef;color:#1c2828}h1{margin:0;font-size:18px;padding:14px 12px;height:28px}
section{height:${ROW}px}h2{margin:0;padding:4px 12px;font-size:13px;background:#e4e3da;height:16px}
div{display:flex;gap:4px;padding:4px 8px}figure{margin:0;flex:0 1 190px;text-align:center}svg{width:100%;height:265px;display:block}
figcaption{font-size:11px}</style><h1>${id}</h1>${rows.join("")}`;
}

function photograph(html, png, rows) {
  for (const browser of BROWSERS) {
    try {
      execFileSync(browser, ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", `--window-size=${WIDTH},${HEAD + rows * ROW}`, `--screenshot=${png}`, `file://${html}`], { stdio: "ignore" });
      return true;
    } catch (failure) {
      if (failure.code !== "ENOENT") {
        throw failure;
      }
    }
  }
  return false;
}
