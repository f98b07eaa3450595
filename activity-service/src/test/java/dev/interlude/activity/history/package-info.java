/** Looks at the package from inside. */
@NullMarked
package dev.interlude.activity.history;

import org.jspecify.annotations.NullMarked;
