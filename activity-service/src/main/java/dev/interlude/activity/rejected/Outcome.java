package dev.interlude.activity.rejected;

import dev.interlude.contracts.WireNamed;

/** What came of judging an entry again. */
enum Outcome implements WireNamed {
  REPLAYED,
  WAITING,
  REJECTED,
  NOT_KEPT
}
