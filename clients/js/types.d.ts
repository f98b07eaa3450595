/** A Date, milliseconds since 1970, or RFC 3339 with an offset; cut to whole seconds. */
export type Time = Date | number | string;

export type BreakKind = "micro" | "movement" | "rest";
export type Posture = "sitting" | "standing" | "moving" | "away";
export type Evidence = "posture-sensor" | "desk-sensor" | "wearable" | "self-report" | "input-activity";
export type PresenceState = "available" | "in-meeting" | "do-not-disturb" | "out-of-office";
export type SkipReason = "meeting" | "focus" | "unwell" | "other";

/** What happened, as one of the functions below made it. */
export interface ClientEvent {
  readonly type: `dev.interlude.${string}.v1`;
  readonly times: Readonly<Record<string, number | undefined>>;
  readonly data: Readonly<Record<string, unknown>>;
}

/** `to` is the event's time, 1 s to 16 h after `from`. A posture that goes on is reported at least every 5 min. */
export function postureObserved(data: { from: Time; to: Time; posture: Posture; evidence: Evidence }): ClientEvent;
/** A break was shown to the person; `channel` is a word such as `desktop`. */
export function breakDelivered(data: { breakId: string; channel?: string | null }): ClientEvent;
/** `until` is after the event's time, by at most a day. */
export function breakSnoozed(data: { breakId: string; number: 1 | 2 | 3; until: Time }): ClientEvent;
export function breakSkipped(data: { breakId: string; reason?: SkipReason | null }): ClientEvent;
/** Without `breakId` a spontaneous break. */
export function breakStarted(data: {
  breakId?: string | null;
  kind: BreakKind;
  routineId?: string | null;
  routineVersion?: number | null;
}): ClientEvent;
/** `endedAt` is the event's time, at most 4 h after `startedAt`; `ratio` from 0 to 1; pain from 0 to 10. */
export function breakCompleted(data: {
  breakId?: string | null;
  kind: BreakKind;
  startedAt: Time;
  endedAt: Time;
  ratio: number;
  plannedSeconds?: number | null;
  routineId?: string | null;
  routineVersion?: number | null;
  stepsDone?: number | null;
  stepsTotal?: number | null;
  painBefore?: number | null;
  painAfter?: number | null;
}): ClientEvent;
/** Without `until` it holds for 4 h or to the end of work. */
export function presenceChanged(data: { state: PresenceState; until?: Time | null }): ClientEvent;
/** `date` as 2026-11-16, in the person's zone. Taken only with the person's own token. */
export function dayCleared(data: { date: string }): ClientEvent;

/** An event that the service did not take and that was removed from the queue. */
export interface RejectedEvent {
  id: string;
  /** As docs/events.md lists them; or `too-large`, and the code of a request that the event alone has spoilt. */
  code: string;
  detail: string;
  /** The JSON pointer of the wrong field, if one is wrong. */
  pointer?: string;
  /** The CloudEvent as it was sent. */
  event: Record<string, unknown>;
}

/** Why events stay in the queue, and when they are tried again. Nothing was lost. */
export interface Postponement {
  /** The service's own code; `http-<status>`, `no-answer`, `no-token` or `store`. */
  code: string;
  detail: string;
  retryInMs: number;
}

export interface QueuedEvent {
  key: number;
  json: string;
}

/** Where events wait. What append() has resolved for must last as long as the store promises. */
export interface EventStore {
  /** Rejects with a QueueFullError, and keeps nothing then. */
  append(json: string): Promise<void>;
  /** In the order of their coming, as many as fit, and at least one when there is one. */
  oldest(mostEvents: number, mostBytes: number): Promise<QueuedEvent[]>;
  /** Takes away events that oldest() gave, from the first on. */
  remove(events: QueuedEvent[]): Promise<void>;
  size(): Promise<number>;
  /** Runs the work while nobody else sends from this store. */
  exclusively<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  close(): Promise<void>;
}

/** For browsers: shared by the tabs of an origin; an event is on the disk when append() resolves. */
export class IndexedDbStore implements EventStore {
  constructor(options?: { name?: string; maxEvents?: number });
  append(json: string): Promise<void>;
  oldest(mostEvents: number, mostBytes: number): Promise<QueuedEvent[]>;
  remove(events: QueuedEvent[]): Promise<void>;
  size(): Promise<number>;
  exclusively<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  close(): Promise<void>;
}

/** In memory only: what waits is lost when the page or process ends. */
export class MemoryStore implements EventStore {
  constructor(options?: { maxEvents?: number });
  append(json: string): Promise<void>;
  oldest(mostEvents: number, mostBytes: number): Promise<QueuedEvent[]>;
  remove(events: QueuedEvent[]): Promise<void>;
  size(): Promise<number>;
  exclusively<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  close(): Promise<void>;
}

export interface ClientOptions {
  /** Address of activity-service, as https://activity.example. */
  service: string | URL;
  /** URI of app and device, as urn:acme:desk:laptop-17; begins as the app is registered. */
  source: string;
  /** Gives an access token; `refused` is the one that the service has just answered with 401. */
  token: (refused?: string) => string | Promise<string>;
  store: EventStore;
  onAccepted?: (events: number) => void;
  onRejected?: (event: RejectedEvent) => void;
  onPostponed?: (postponement: Postponement) => void;
  /** How long events are gathered before they are sent; 2,000. */
  lingerMs?: number;
  /** Ceiling of the first jittered wait, which then doubles; 1,000. */
  firstRetryMs?: number;
  /** Ceiling of all jittered waits; 300,000. */
  longestRetryMs?: number;
  /** How long an answer is waited for; 30,000. */
  timeoutMs?: number;
  fetch?: typeof globalThis.fetch;
  now?: () => number;
}

export class InterludeClient {
  constructor(options: ClientOptions);
  /**
   * Queues an event about a person, the directory's personId, and resolves to its id once the store has it.
   * `at` is when it happened, now if not given. Rejects with InvalidEventError or QueueFullError.
   */
  report(person: string, what: ClientEvent, options?: { at?: Time }): Promise<string>;
  /** How many events wait to be sent. */
  pending(): Promise<number>;
  /** Sends at once what waits (but waits as long as the service has asked); whether nothing waits any more. */
  flush(options?: { withinMs?: number }): Promise<boolean>;
  /** Tries for a limited time (5,000) to send what waits, and lets go of the store. */
  close(options?: { withinMs?: number }): Promise<void>;
}

export class InvalidEventError extends Error {
  readonly field: string;
}
export class QueueFullError extends Error {}
export class QueueInUseError extends Error {}
