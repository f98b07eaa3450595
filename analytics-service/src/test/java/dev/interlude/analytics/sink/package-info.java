/** The sink on a real broker and a real Postgres. */
@NullMarked
package dev.interlude.analytics.sink;

import org.jspecify.annotations.NullMarked;
