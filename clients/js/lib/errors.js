/** The service would surely reject the event; `field` names what is wrong. It was not queued. */
export class InvalidEventError extends Error {
  constructor(field, rule, value) {
    super(`${field} ${rule}, and not: ${value}`);
    this.name = "InvalidEventError";
    this.field = field;
  }
}

/** The queue holds all it may: this event was not taken. Those that wait are kept. */
export class QueueFullError extends Error {
  constructor(limit) {
    super(
      `The queue holds ${limit}, all it may; the event was not taken. Is the service reachable? ` +
        "onPostponed tells why sending waits.",
    );
    this.name = "QueueFullError";
  }
}

/** Another process or client has the folder open. */
export class QueueInUseError extends Error {
  constructor(folder, pid) {
    super(
      `The queue ${folder} is in use by process ${pid}. Close that one, or give each its own folder. ` +
        `If that process is no client of this queue, delete ${folder}/lock.`,
    );
    this.name = "QueueInUseError";
  }
}
