/** The dates that callers ask for. */
@NullMarked
package dev.interlude.analytics.dates;

import org.jspecify.annotations.NullMarked;
