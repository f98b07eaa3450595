/** Talks with the page around the player, if it is one that may: see the README of the service. */

const allowed = (document.querySelector("meta[name=interlude-embedders]")?.content ?? "")
  .split(" ")
  .filter(Boolean)
  .concat(location.origin);

/** Where the page around may come from: one origin, or each allowed one until it has spoken. */
let origins = possibleOrigins();

let credentials = null;
const waiting = [];

function possibleOrigins() {
  if (window.parent === window) {
    return [];
  }
  const named = location.ancestorOrigins?.[0];
  return named ? allowed.filter((origin) => origin === named) : allowed;
}

export const embedded = origins.length > 0;

/** Sends `interlude.player.<what>` to the page around; the browser keeps it from all other origins. */
export function tell(what, detail = {}) {
  origins.forEach((origin) => window.parent.postMessage({ type: `interlude.player.${what}`, ...detail }, origin));
}

/** The token and break id that the page around handed over, now or once it does. */
export const currentCredentials = () => credentials;

export const onCredentials = (listener) => waiting.push(listener);

addEventListener("message", (event) => {
  const fits = event.source === window.parent && origins.includes(event.origin);
  if (!fits || event.data?.type !== "interlude.player.token" || typeof event.data.token !== "string") {
    return;
  }
  origins = [event.origin];
  const { token, breakId } = event.data;
  credentials = { token, breakId: typeof breakId === "string" ? breakId : null };
  waiting.forEach((listener) => listener(credentials));
});
