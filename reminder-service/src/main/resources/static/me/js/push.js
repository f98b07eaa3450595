/** Breaks as messages of this browser, also while the page is closed. */
import { get, send } from "/interlude/api.js";
import { el } from "/interlude/dom.js";
import { actions, button, card, run, tell } from "./parts.js";
import { language, t } from "./texts.js";

const PATH = "/v1/me/push-subscriptions";
const KEPT = "interlude.push";

/** The installation's key; null where it has none, or this browser takes no messages. */
export async function pushKey() {
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) {
    return null;
  }
  try {
    return (await get("/v1/push/key")).body.publicKey;
  } catch (problem) {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

export async function pushCard(key) {
  const on = button(t.pushOn, () => subscribe(), "button--primary");
  const off = button(t.pushOff, () => unsubscribe());
  const part = card(t.pushTitle, el("p", { class: "card__lead" }, t.pushLead), actions(on, off));
  update(await known());

  function update(id) {
    on.hidden = id !== null;
    off.hidden = id === null;
  }

  async function subscribe() {
    if ((await Notification.requestPermission()) !== "granted") {
      tell(part, t.pushDenied, true);
      return;
    }
    let id = null;
    const act = async () => {
      const worker = await navigator.serviceWorker.register(`/me/push-worker.js?language=${language}`);
      const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
      id = (await send("POST", PATH, subscription.toJSON())).id;
      localStorage.setItem(KEPT, id);
    };
    if (await run(part, act, t.pushIsOn)) {
      update(id);
      off.focus();
    }
  }

  async function unsubscribe() {
    const act = async () => {
      await send("DELETE", `${PATH}/${localStorage.getItem(KEPT)}`);
      localStorage.removeItem(KEPT);
      const worker = await navigator.serviceWorker.getRegistration("/me/");
      await (await worker?.pushManager.getSubscription())?.unsubscribe();
    };
    if (await run(part, act, t.pushIsOff)) {
      update(null);
      on.focus();
    }
  }

  return { node: part.node };
}

/** The subscription of this browser, if the service has it. */
async function known() {
  const id = localStorage.getItem(KEPT);
  const { body } = await get(PATH);
  return body.some((one) => one.id === id) ? id : null;
}
