/** Tests of the form in which people write routines. */
@NullMarked
package dev.interlude.content.form;

import org.jspecify.annotations.NullMarked;
