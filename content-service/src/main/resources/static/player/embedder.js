/** Talks with the page around the player, if it is one that may: see the README of the service. */

const allowed = (document.querySelector("meta[name=interlude-embedders]")?.content ?? "")
  .split(" ")
  .filter(Boolean)
  .concat(location.origin);

const origin = embedderOrigin();

let credentials = null;
const waiting = [];

/** The origin of the page around, if there is one and the browser tells it; else null. */
function embedderOrigin() {
  if (window.parent === window) {
    return null;
  }
  if (location.ancestorOrigins) {
    return location.ancestorOrigins[0] ?? null;
  }
  return document.referrer ? new URL(document.referrer).origin : null;
}

export const embedded = allowed.includes(origin);

/** Sends `interlude.player.<what>` to the page around, and to no other. */
export function tell(what, detail = {}) {
  if (embedded) {
    window.parent.postMessage({ type: `interlude.player.${what}`, ...detail }, origin);
  }
}

/** The token and break id that the page around handed over, now or once it does. */
export const currentCredentials = () => credentials;

export const onCredentials = (listener) => waiting.push(listener);

addEventListener("message", (event) => {
  const fits = event.source === window.parent && event.origin === origin && embedded;
  if (!fits || event.data?.type !== "interlude.player.token" || typeof event.data.token !== "string") {
    return;
  }
  const { token, breakId } = event.data;
  credentials = { token, breakId: typeof breakId === "string" ? breakId : null };
  waiting.forEach((listener) => listener(credentials));
});
