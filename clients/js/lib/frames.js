// How events lie in a file: lines of a sum (CRC-32, 8 hexadecimal digits), a space and JSON. What does not
// fit to its sum, or has no end of line, was never written whole.

const TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

export function frame(json) {
  if (json.includes("\n")) {
    throw new TypeError("an event is JSON in one line");
  }
  return Buffer.from(`${sum(Buffer.from(json))} ${json}\n`);
}

/** The events of a file, and how many of its bytes are whole. */
export function readFrames(bytes) {
  const events = [];
  let whole = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, whole);
    if (end < 0) {
      return { events, whole };
    }
    const json = bytes.subarray(whole + 9, end);
    if (bytes.subarray(whole, whole + 9).toString("latin1") !== `${sum(json)} `) {
      return { events, whole };
    }
    events.push(json.toString());
    whole = end + 1;
  }
}

function sum(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
  }
  return ((value ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}
