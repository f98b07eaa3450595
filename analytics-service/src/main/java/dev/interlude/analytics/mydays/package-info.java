/** A person's own days, for that person alone. */
@NullMarked
package dev.interlude.analytics.mydays;

import org.jspecify.annotations.NullMarked;
