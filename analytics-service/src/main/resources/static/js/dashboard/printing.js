/** On paper everything is light and as wide as the sheet, whatever the screen is. */

const drawings = new Set();

/** Calls back when what is drawn has to be drawn for paper, and again for the screen. */
export function onPrint(draw) {
  drawings.add(draw);
}

export function followPrinting() {
  const turn = (paper) => () => {
    document.documentElement.classList.toggle("printing", paper);
    drawings.forEach((draw) => draw());
  };
  window.addEventListener("beforeprint", turn(true));
  window.addEventListener("afterprint", turn(false));
}
