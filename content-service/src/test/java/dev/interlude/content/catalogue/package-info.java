/** Tests of the catalogue. */
@NullMarked
package dev.interlude.content.catalogue;

import org.jspecify.annotations.NullMarked;
