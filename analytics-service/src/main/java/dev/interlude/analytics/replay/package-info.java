/** Rebuilds person-days from the retained log into a shadow table, compares, and switches over. */
@NullMarked
package dev.interlude.analytics.replay;

import org.jspecify.annotations.NullMarked;
