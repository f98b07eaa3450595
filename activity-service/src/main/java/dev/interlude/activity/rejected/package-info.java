/** Rejected events: found by operators, judged again when they ask or when the person appears. */
@NullMarked
package dev.interlude.activity.rejected;

import org.jspecify.annotations.NullMarked;
