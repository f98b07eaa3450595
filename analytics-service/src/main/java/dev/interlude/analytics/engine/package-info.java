/** The stream that merges facts into person-days: topology, state and what it cannot take. */
@NullMarked
package dev.interlude.analytics.engine;

import org.jspecify.annotations.NullMarked;
