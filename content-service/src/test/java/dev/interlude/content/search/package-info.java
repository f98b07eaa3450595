/** Tests of finding published routines. */
@NullMarked
package dev.interlude.content.search;

import org.jspecify.annotations.NullMarked;
