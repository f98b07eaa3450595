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

export function byId(id) {
  return document.getElementById(id);
}

/** Sets the text only if it differs, so that nothing flickers and no selection is lost. */
export function say(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}
