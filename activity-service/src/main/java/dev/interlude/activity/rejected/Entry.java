package dev.interlude.activity.rejected;

import java.time.Instant;

/**
 * An entry that is to be judged again, claimed by this transaction.
 *
 * @param at when the event was received
 */
record Entry(long id, String tenant, String client, Instant at, KeptEvent kept) {}
