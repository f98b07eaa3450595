/** Tests of the directory as analytics holds it. */
@NullMarked
package dev.interlude.analytics.people;

import org.jspecify.annotations.NullMarked;
