/** Stores the latest summary of each person-day in Postgres, in batches. */
@NullMarked
package dev.interlude.analytics.sink;

import org.jspecify.annotations.NullMarked;
