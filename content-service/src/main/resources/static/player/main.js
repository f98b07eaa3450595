/** Opens the routine of the address and leads from screen to screen. */
import { currentCredentials, embedded, tell } from "./embedder.js";
import { end } from "./screens/end.js";
import { notice, waitForToken } from "./screens/notice.js";
import { play } from "./screens/play.js";
import { welcome } from "./screens/welcome.js";
import { fetchRoutine, onCredentials, routineId, tenant } from "./source.js";
import { speak } from "./texts.js";

/** How long a page around the player may take to hand over its token. */
const PATIENCE = 8_000;

let opened = false;

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
  opened = true;
  speak(found.language);
  document.title = found.routine.title;
  begin(found.routine, found.language);
}

function begin(routine, language) {
  welcome(routine, {
    onStart: () =>
      play(routine, language, (result) => end(routine, result, { onAgain: () => begin(routine, language) })),
    onLeave: () => {
      const now = new Date();
      tell("stopped", { routineId: routine.id, routineVersion: routine.version, elapsedSeconds: 0, ratio: 0 });
      end(routine, { finished: false, startedAt: now, endedAt: now, ratio: 0, plannedSeconds: 0, stepsDone: 0, stepsTotal: 0 }, { onAgain: () => begin(routine, language) });
    },
  });
}

onCredentials(() => !opened && open());
addEventListener("online", () => !opened && open());
open();
tell("ready", { routineId });
