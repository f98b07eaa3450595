/** Tests of replays. */
@NullMarked
package dev.interlude.analytics.replay;

import org.jspecify.annotations.NullMarked;
