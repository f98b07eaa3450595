/** The stream: topology, state, codec, kills and rebalances. */
@NullMarked
package dev.interlude.analytics.engine;

import org.jspecify.annotations.NullMarked;
