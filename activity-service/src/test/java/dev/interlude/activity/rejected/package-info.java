/** Tests of what operators see of rejected events, and of judging them again. */
@NullMarked
package dev.interlude.activity.rejected;

import org.jspecify.annotations.NullMarked;
