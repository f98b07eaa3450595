/**
 * The posture timeline of a person-day: merging observations and measuring them, pure functions.
 */
@NullMarked
package dev.interlude.timeline;

import org.jspecify.annotations.NullMarked;
