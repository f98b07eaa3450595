/** Analytics: person-days computed from facts, and the figures published from them. */
@NullMarked
package dev.interlude.analytics;

import org.jspecify.annotations.NullMarked;
