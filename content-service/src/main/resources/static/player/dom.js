/** Builds elements without markup in strings, which a strict Content-Security-Policy asks for. */

const SVG = "http://www.w3.org/2000/svg";

/** el("p", {class: "lead"}, "text", child, …); null children are left out; on* are listeners. */
export function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for the elements of a drawing. */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      node.addEventListener(name.slice(2), value);
    } else if (value === true) {
      node.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** Sets the text only if it differs, so that nothing flickers and nothing is read twice. */
export function say(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

/** Shows a screen and moves the focus to its heading, from where people read on. */
export function show(...children) {
  const main = document.getElementById("main");
  main.replaceChildren(...children);
  main.setAttribute("aria-busy", "false");
  const heading = main.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** Tells those who listen. */
export function announce(text) {
  say(document.getElementById("announcer"), text);
}

/** A heading and a list below it; nothing for an empty list. */
export function listed(title, entries, level = "h2", tag = "ul") {
  return entries.length ? [el(level, {}, title), el(tag, {}, entries.map((entry) => el("li", {}, entry)))] : [];
}

export function button(label, onclick, attributes = {}) {
  return el("button", { type: "button", onclick, ...attributes }, ...[label].flat());
}
