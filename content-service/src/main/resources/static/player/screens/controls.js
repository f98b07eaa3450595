/** The bar of controls and the keys that do the same. */
import { button, el, say, svg } from "../dom.js";
import { SPEEDS } from "../playback.js";
import { t } from "../texts.js";
import { alternatives, cautions, dialog, redFlagsLater, seatedInstead, stopRules } from "./safety.js";

const ICONS = {
  back: "M4 5h3v14H4zM20 5v14L8 12z",
  forward: "M17 5h3v14h-3zM4 5l12 7-12 7z",
  pause: "M6 5h4v14H6zM14 5h4v14h-4z",
  play: "M7 4l13 8-13 8z",
  stop: "M6 6h12v12H6z",
};

/** @param act {sound, speech, turn, stop} */
export function controls(routine, run, act) {
  const [label, icon] = [el("span"), svg("path")];
  const toggle = button([symbol(icon), label], run.toggle, { class: "button button--main button--play", "aria-keyshortcuts": "Space" });
  const speech = switchFor(t.speech, act.speech);
  act.speech.watch((known) => {
    speech.hidden = !known;
  });
  const main = el(
    "div",
    { class: "controls__main" },
    button(iconed("back", t.back), run.back, { class: "button button--icon", "aria-keyshortcuts": "ArrowLeft" }),
    toggle,
    button(iconed("forward", t.forward), run.forward, { class: "button button--icon", "aria-keyshortcuts": "ArrowRight" }),
    button(iconed("stop", t.stop), act.stop, { class: "button button--stop", "aria-keyshortcuts": "Escape" }),
  );
  const node = el(
    "nav",
    { class: "controls", "aria-label": t.controls },
    main,
    el(
      "div",
      { class: "controls__more" },
      speedChoice(run),
      switchFor(t.sound, act.sound),
      speech,
      button(t.turnView, act.turn, { class: "button button--small button--turn" }),
      seatedInstead(routine, "button--small"),
      button(t.alternativesTitle, () => open(t.alternativesTitle, alternatives(routine, "h3")), { class: "button button--small" }),
      button(t.stopRulesTitle, () => open(t.stopRulesTitle, stopRules(routine, "h3"), cautions(routine, "h3"), redFlagsLater(routine, "h3")), { class: "button button--small" }),
      button(t.help, () => open(t.helpTitle, keyList()), { class: "button button--small" }),
    ),
  );

  function open(title, ...content) {
    const wasPlaying = run.state.playing;
    run.pause();
    dialog(title, () => wasPlaying && run.play(), ...content.filter(Boolean));
  }

  const keys = { " ": run.toggle, ArrowLeft: run.back, ArrowRight: run.forward, Escape: act.stop };
  function onKey(event) {
    const ours = keys[event.key];
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    if (ours && !modified && !needed(event) && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      ours();
    }
  }
  document.addEventListener("keydown", onKey);

  const bar = new ResizeObserver(() => {
    document.documentElement.style.scrollPaddingBottom = `${(node.offsetHeight || main.offsetHeight) + 8}px`;
  });
  bar.observe(node);
  bar.observe(main);

  return {
    node,
    draw: ({ playing }) => {
      say(label, playing ? t.pause : t.resume);
      icon.setAttribute("d", ICONS[playing ? "pause" : "play"]);
    },
    close: () => {
      document.removeEventListener("keydown", onKey);
      bar.disconnect();
      document.documentElement.style.scrollPaddingBottom = "";
    },
  };
}

/** Whether what has the focus needs the key itself; nothing takes away Escape. */
function needed({ key, target }) {
  return key !== "Escape" && target.closest?.(key === " " ? "select, input, a, button, summary" : "select, input, a");
}

const symbol = (path) => svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true" }, path);

const iconed = (name, label) => [symbol(svg("path", { d: ICONS[name] })), el("span", { class: "button__label" }, label)];

function speedChoice(run) {
  const options = SPEEDS.map((speed) => el("option", { value: speed, selected: speed === 1 }, `${speed}×`));
  const choice = el("select", { onchange: () => run.speed(Number(choice.value)) }, options);
  return el("label", { class: "speed" }, t.speed, choice);
}

function switchFor(label, what) {
  const node = button(
    label,
    () => {
      const on = node.getAttribute("aria-pressed") !== "true";
      node.setAttribute("aria-pressed", on);
      what.set(on);
    },
    { class: "button button--small button--switch", "aria-pressed": "false" },
  );
  return node;
}

function keyList() {
  return el("dl", { class: "keys" }, t.keys.flatMap(([key, does]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, does)]));
}
