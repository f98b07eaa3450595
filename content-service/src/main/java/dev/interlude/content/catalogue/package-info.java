/** The shipped routines: files that are read at every start and published once. */
@NullMarked
package dev.interlude.content.catalogue;

import org.jspecify.annotations.NullMarked;
