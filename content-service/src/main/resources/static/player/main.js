/** Opens the routine of the address and leads from screen to screen. */
import { currentCredentials, embedded, tell } from "./embedder.js";
import { end } from "./screens/end.js";
import { left, notice, waitForToken } from "./screens/notice.js";
import { play } from "./screens/play.js";
import { welcome } from "./screens/welcome.js";
import { fetchRoutine, onCredentials, routineId, tenant } from "./source.js";
import { speak } from "./texts.js";

/** How long a page around the player may take to hand over its token. */
const PATIENCE = 8_000;

let opened = false;
let starting = false;

async function open() {
  if (!currentCredentials() && !tenant && embedded) {
    waitForToken();
    setTimeout(() => !currentCredentials() && notice({ outcome: "closed" }), PATIENCE);
    return;
  }
  const found = await fetchRoutine();
  if (opened) {
    return;
  }
  if (found.outcome !== "found") {
    notice(found, open);
    return;
  }
  enter(found);
}

function enter({ routine, language }) {
  opened = true;
  speak(language);
  document.title = routine.title;
  const here = () => enter({ routine, language });
  welcome(routine, { onStart: () => start(routine, language), onLeave: () => left(routine, here) });
}

/** Asks again first: what was withdrawn since the page was opened is not played any more. */
async function start(routine, language) {
  if (starting) {
    return;
  }
  starting = true;
  const found = await fetchRoutine();
  starting = false;
  if (found.outcome === "found" && found.routine.version !== routine.version) {
    enter(found);
  } else if (["found", "offline", "broken"].includes(found.outcome)) {
    play(routine, language, (result) => end(routine, result, { onAgain: () => start(routine, language) }));
  } else {
    opened = false;
    notice(found, open);
  }
}

onCredentials(() => !opened && open());
addEventListener("online", () => !opened && open());
open();
tell("ready", { routineId });
