/** A frame that may not is not to ask: browsers write that down as a fault of the page. */
const allowed = () => document.featurePolicy?.allowsFeature("screen-wake-lock") ?? true;

/** Keeps the screen from going dark, where the browser and the page around allow it. */
export function awake() {
  let wanted = false;
  let lock = null;

  async function keep(now) {
    if (now === wanted) {
      return;
    }
    wanted = now;
    if (!wanted) {
      lock?.release().catch(() => {});
      lock = null;
      return;
    }
    const got = allowed() ? await navigator.wakeLock?.request("screen").catch(() => null) : null;
    if (wanted && !lock) {
      lock = got;
    } else {
      got?.release().catch(() => {});
    }
  }

  return { keep };
}
