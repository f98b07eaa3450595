/** Hears what is said about the person's breaks, as long as the page is in sight. */

const EVENTS = ["break.due", "break.withdrawn", "break.expired", "break.delivered"];
const AGAIN_MILLISECONDS = 10_000;

/** A stream ends now and then, so that its session is looked at; that is no lost connection. */
const PATIENCE_MILLISECONDS = 8_000;

/**
 * Calls heard(type, event) for each event and state(name) when the connection changes: "live",
 * "waiting", "displaced" (the person has more pages open than they may) or "over" (log in again).
 */
export function listen({ heard, state, ask }) {
  let source = null;
  let again = 0;
  let patience = 0;

  function open() {
    close();
    source = new EventSource("/v1/me/breaks/stream");
    source.onopen = () => {
      clearTimeout(patience);
      state("live");
    };
    source.onerror = () => lost();
    source.addEventListener("displaced", () => end("displaced"));
    source.addEventListener("reauthenticate", () => end("over"));
    for (const type of EVENTS) {
      source.addEventListener(type, (event) => heard(type, JSON.parse(event.data)));
    }
  }

  /** A browser tries again by itself, unless the service refused: then the page asks why. */
  async function lost() {
    clearTimeout(patience);
    patience = setTimeout(() => state("waiting"), PATIENCE_MILLISECONDS);
    if (source.readyState !== EventSource.CLOSED) {
      return;
    }
    source = null;
    if ((await ask()) === 401) {
      end("over");
    } else if (!document.hidden) {
      again = setTimeout(open, AGAIN_MILLISECONDS);
    }
  }

  function end(name) {
    close();
    state(name);
  }

  function close() {
    clearTimeout(again);
    clearTimeout(patience);
    source?.close();
    source = null;
  }

  open();
  return { open, close };
}
