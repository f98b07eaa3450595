/** No service starts on a database schema of another release. */
@NullMarked
package dev.interlude.defaults.schema;

import org.jspecify.annotations.NullMarked;
