/** The form in which people write routines: a JSON Schema that files and requests are held to. */
@NullMarked
package dev.interlude.content.form;

import org.jspecify.annotations.NullMarked;
