package dev.interlude.activity.rejected;

import dev.interlude.contracts.WireNamed;

/** What has become of a rejected event. */
enum State implements WireNamed {
  /** Kept, and judged again when an operator asks. */
  REJECTED,
  /** Kept, and judged again by itself as soon as the directory holds the person. */
  WAITING,
  /** Taken after all: it is in the log of activities, and not kept here any more. */
  REPLAYED,
  /** Only its fingerprint was kept: it cannot be judged again. */
  GONE
}
