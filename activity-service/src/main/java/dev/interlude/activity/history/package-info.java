/**
 * The activity history: every accepted activity once, in Postgres, for as long as it may be kept.
 */
@NullMarked
package dev.interlude.activity.history;

import org.jspecify.annotations.NullMarked;
