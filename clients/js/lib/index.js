// The kit for browsers and Node; Node's durable store is in node.js, since browsers have no files.
export { InterludeClient } from "./client.js";
export {
  breakCompleted,
  breakDelivered,
  breakSkipped,
  breakSnoozed,
  breakStarted,
  dayCleared,
  postureObserved,
  presenceChanged,
} from "./events.js";
export { InvalidEventError, QueueFullError, QueueInUseError } from "./errors.js";
export { IndexedDbStore } from "./indexeddb-store.js";
export { MemoryStore } from "./memory-store.js";
