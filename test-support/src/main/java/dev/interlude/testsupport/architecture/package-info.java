/** The house rules that a build can check, on classes and on sources. */
@NullMarked
package dev.interlude.testsupport.architecture;

import org.jspecify.annotations.NullMarked;
