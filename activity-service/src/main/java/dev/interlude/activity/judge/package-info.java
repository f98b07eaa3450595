/** Decides which client events are taken, and as what: pure, the same for every way in. */
@NullMarked
package dev.interlude.activity.judge;

import org.jspecify.annotations.NullMarked;
