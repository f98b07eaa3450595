/**
 * What becomes of judged events, the same for every way in: records of the log, and records of what
 * was rejected.
 */
@NullMarked
package dev.interlude.activity.delivery;

import org.jspecify.annotations.NullMarked;
