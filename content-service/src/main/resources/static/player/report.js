/** Reports a break by itself, when the page around handed over a token: docs/events.md. */
import { currentCredentials } from "./embedder.js";

const address = document.querySelector("meta[name=interlude-report-to]")?.content ?? "";

export const canReport = () => Boolean(address && currentCredentials());

/** The event of a break that ended just now; the same event is sent when it is tried again. */
export function completion(routine, { startedAt, endedAt, ratio, plannedSeconds, stepsDone, stepsTotal }) {
  const { breakId } = currentCredentials();
  return {
    specversion: "1.0",
    id: timeOrderedId(endedAt),
    source: `${location.origin}/play/${routine.id}`,
    type: "dev.interlude.break.completed.v1",
    time: endedAt.toISOString(),
    datacontenttype: "application/json",
    data: {
      ...(breakId ? { breakId } : {}),
      kind: routine.kind,
      startedAt: startedAt.toISOString(),
      ratio: Math.round(ratio * 1000) / 1000,
      plannedSeconds,
      routineId: routine.id,
      routineVersion: routine.version,
      stepsDone,
      stepsTotal,
    },
  };
}

/** Sends it: "reported", "refused" for good, or "failed" for now. */
export async function report(event) {
  try {
    const answer = await fetch(address, {
      method: "POST",
      credentials: "omit",
      headers: {
        "Content-Type": "application/cloudevents+json",
        "Sent-At": new Date().toISOString(),
        Authorization: `Bearer ${currentCredentials().token}`,
      },
      body: JSON.stringify(event),
    });
    if (answer.status === 202) {
      return (await answer.json()).accepted > 0 ? "reported" : "refused";
    }
    return answer.status === 429 || answer.status >= 500 ? "failed" : "refused";
  } catch {
    return "failed";
  }
}

/** UUID version 7. */
function timeOrderedId(date) {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = date.getTime();
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
