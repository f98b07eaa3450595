/** The catalogue as pages to read: docs/catalogue.md and a strip of pictures for every pose. */
import { attributes, figure, frameOf } from "../src/main/resources/static/player/figure.js";

const FOLDER = "images/catalogue";
const MOST = 3;
const HEIGHT = 170;

/** Path → text, below docs. @param routines as their files say them, with texts by language */
export function contactSheet(routines) {
  const sorted = [...routines].sort((a, b) => (a.id < b.id ? -1 : 1));
  const files = { "catalogue.md": page(sorted) };
  for (const routine of sorted) {
    for (const { pose, exercise, name } of poses(routine)) {
      files[`${FOLDER}/${name}.svg`] = strip(pose, exercise);
    }
  }
  return files;
}

function poses(routine) {
  return routine.items.flatMap(({ exercise }, i) =>
    exercise.poses.map((pose, j) => ({ exercise, pose, name: `${routine.id}-${i + 1}${"abcdef"[j]}` })),
  );
}

function page(routines) {
  const words = ["en", "da", "de"];
  const rows = routines.map(
    (r) =>
      `| [${r.title.en}](#${r.id}) | ${r.kind} | ${r.goal} | ${r.position} | ${length(r.seconds)} | ${r.items.length} | ${words.filter((w) => r.title[w]).join(", ")} | ${r.reviewer} |`,
  );
  return [
    "# The catalogue",
    "",
    "Every shipped routine with every pose, for those who review them. Made from the files of",
    "[the catalogue](../content-service/src/main/resources/catalogue) by `content-service/preview/catalogue`; a test compares.",
    "The texts are the English ones; what applies to whom, red flags and sources stand in the files and in the player.",
    "",
    "| routine | kind | goal | position | length | exercises | languages | read again by |",
    "|---|---|---|---|---|---|---|---|",
    ...rows,
    ...routines.flatMap(section),
    "",
  ].join("\n");
}

function section(routine) {
  const facts = [
    `\`${routine.id}\` version ${routine.version}`,
    length(routine.seconds),
    routine.rounds > 1 ? `${routine.rounds} rounds` : "one round",
    `breath ${routine.preparation.breathing.in}–${routine.preparation.breathing.hold}–${routine.preparation.breathing.out} s × ${routine.preparation.breathing.cycles}`,
    `red flags ${routine.redFlags.length}`,
    `cautions ${routine.cautions.length}`,
    `sources ${routine.evidence.length}`,
  ];
  return [
    "",
    `<a id="${routine.id}"></a>`,
    "",
    `## ${routine.title.en}`,
    "",
    routine.summary.en,
    "",
    `${facts.join(" · ")}`,
    ...routine.items.flatMap(({ exercise }, i) => [
      "",
      `### ${i + 1}. ${exercise.name.en}`,
      "",
      `${exercise.purpose.en} *${dose(exercise)}*`,
      "",
      poses(routine)
        .filter((one) => one.exercise === exercise)
        .map(({ name, pose }) => `<img src="${FOLDER}/${name}.svg" height="${HEIGHT}" alt="${exercise.name.en}, ${seen(pose)}">`)
        .join("\n"),
      "",
      ...exercise.steps.map(({ text }, n) => `${n + 1}. ${text.en}`),
    ]),
  ];
}

const seen = ({ view, focus }) => [view === "front" ? "from the front" : "from the side", focus && focus !== "body" ? `close to the ${focus}` : ""].filter(Boolean).join(", ");

function dose({ dosage, sides, direction }) {
  const amount = dosage.reps
    ? `${dosage.reps.count} × ${dosage.reps.secondsEach} s`
    : dosage.hold
      ? `hold ${dosage.hold.seconds} s × ${dosage.hold.count}`
      : `${dosage.duration.seconds} s`;
  return [amount, sides === "none" ? "" : sides.replaceAll("-", " "), direction === "none" ? "" : `direction ${direction}`].filter(Boolean).join(", ");
}

const length = (seconds) => (seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min${seconds % 60 ? ` ${seconds % 60} s` : ""}`);

/** The key frames that differ, side by side. */
function strip(pose, exercise) {
  const side = exercise.sides === "left-then-right" || exercise.sides === "alternating" ? "left" : null;
  const [x, y, width, height] = frameOf(pose, side);
  const pictures = moments(pose).map((at, i) => {
    const paths = figure(pose, at, side).map((shape) => `<path ${pairs(attributes(shape))}/>`);
    return `<svg x="${i * width}" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">${paths.join("")}</svg>`;
  });
  const size = `viewBox="0 0 ${pictures.length * width} ${height}" width="${pictures.length * width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="100%" height="100%" fill="#e9eee9"/>\n${pictures.join("\n")}\n</svg>\n`;
}

function moments(pose) {
  const what = (frame) => JSON.stringify([frame.pelvisX ?? 0, frame.pelvisY ?? 0, Object.entries(frame.angles ?? {}).sort(), Object.entries(frame.touch ?? {}).sort()]);
  const different = pose.frames.filter((frame, i) => frame.at < 1 && pose.frames.findIndex((other) => what(other) === what(frame)) === i);
  return different.slice(0, MOST).map((frame) => frame.at);
}

/** Without names for style sheets, and exact to a tenth of a hundredth. */
function pairs({ class: _, d, ...rest }) {
  const short = d.replace(/-?\d+\.\d+/g, (x) => String(Number(Number(x).toFixed(1))));
  return Object.entries({ d: short, ...rest }).map(([name, value]) => `${name}="${value}"`).join(" ");
}
