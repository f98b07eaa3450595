/** Finding published routines: filters, words, order and pages. */
@NullMarked
package dev.interlude.content.search;

import org.jspecify.annotations.NullMarked;
