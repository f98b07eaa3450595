/** Imports of what other programs recorded about the person who sends it. */
@NullMarked
package dev.interlude.activity.imports;

import org.jspecify.annotations.NullMarked;
