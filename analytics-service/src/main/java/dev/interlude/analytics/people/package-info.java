/**
 * The directory as analytics needs it: tenants and every version of every person, read from topics.
 */
@NullMarked
package dev.interlude.analytics.people;

import org.jspecify.annotations.NullMarked;
