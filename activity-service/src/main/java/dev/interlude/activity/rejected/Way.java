package dev.interlude.activity.rejected;

import dev.interlude.contracts.WireNamed;

/** How an event came in. */
enum Way implements WireNamed {
  HTTP,
  KAFKA
}
