/** A chart as a picture that explains itself: question above, what it rests on below. */
import { colours } from "../theme.js";

const SCALE = 2;
const MARGIN = 24 * SCALE;

/** Asks the browser to save it, with lines of text below; nothing happens before the chart is drawn. */
export function download(drawing, title, foot) {
  const picture = drawing.picture();
  if (!picture) {
    return;
  }
  framed(picture, title, foot, colours(drawing.node)).toBlob((blob) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

function framed(picture, title, foot, c) {
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d");
  const width = picture.width + 2 * MARGIN;
  const heading = `600 ${18 * SCALE}px ${c.font}`;
  const small = `${12 * SCALE}px ${c.font}`;
  const above = wrap(pen, heading, title, picture.width);
  const below = foot.flatMap((text) => wrap(pen, small, text, picture.width));
  canvas.width = width;
  canvas.height = picture.height + 2 * MARGIN + above.length * 26 * SCALE + below.length * 18 * SCALE + 20 * SCALE;
  pen.fillStyle = c.surface;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  let y = MARGIN;
  y = lines(pen, above, heading, c.ink, y, 26 * SCALE) + 10 * SCALE;
  pen.drawImage(picture, MARGIN, y);
  lines(pen, below, small, c.muted, y + picture.height + 10 * SCALE, 18 * SCALE);
  return canvas;
}

function lines(pen, texts, font, colour, y, step) {
  pen.font = font;
  pen.fillStyle = colour;
  pen.textBaseline = "top";
  texts.forEach((text, i) => pen.fillText(text, MARGIN, y + i * step));
  return y + texts.length * step;
}

function wrap(pen, font, text, width) {
  pen.font = font;
  const found = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (line && pen.measureText(longer).width > width) {
      found.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...found, line];
}
