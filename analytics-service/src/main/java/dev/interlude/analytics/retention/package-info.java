/** How long rows about people are kept. */
@NullMarked
package dev.interlude.analytics.retention;

import org.jspecify.annotations.NullMarked;
