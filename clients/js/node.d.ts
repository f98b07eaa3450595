import type { EventStore, QueuedEvent } from "./types.js";

export * from "./types.js";

/** For Node: files of a folder; an event is forced to the disk when append() resolves. */
export class FileStore implements EventStore {
  private constructor();
  /** Rejects with a QueueInUseError when another client has the folder open. */
  static open(folder: string, options?: { maxBytes?: number }): Promise<FileStore>;
  append(json: string): Promise<void>;
  oldest(mostEvents: number, mostBytes: number): Promise<QueuedEvent[]>;
  remove(events: QueuedEvent[]): Promise<void>;
  size(): Promise<number>;
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
