/** Tests of languages. */
@NullMarked
package dev.interlude.content.text;

import org.jspecify.annotations.NullMarked;
