/** On paper everything is light and as wide as the sheet, whatever the screen is. */
import { redraw } from "../chart.js";

export function followPrinting() {
  const { classList } = document.documentElement;
  window.addEventListener("beforeprint", () => {
    classList.add("printing");
    redraw();
  });
  window.addEventListener("afterprint", () => {
    classList.remove("printing");
    redraw();
  });
}
