const COUNTERS = 4096;

// Node 18 has it, but not as a global.
const { crypto = (await import("node:crypto")).webcrypto } = globalThis;

/** Makes ids that sort by the time of their making (RFC 9562, version 7), in one client strictly. */
export function uuid7Source(now) {
  let millis = 0;
  let counter = 0;
  return () => {
    const clock = now();
    if (clock > millis) {
      millis = clock;
      counter = 0;
    } else if (++counter === COUNTERS) {
      millis += 1;
      counter = 0;
    }
    const random = crypto.getRandomValues(new Uint8Array(8));
    random[0] = (random[0] & 0x3f) | 0x80;
    const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
    const time = millis.toString(16).padStart(12, "0");
    const count = counter.toString(16).padStart(3, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  };
}
