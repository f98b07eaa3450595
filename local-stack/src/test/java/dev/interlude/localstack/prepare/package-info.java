/** Tests of the package of the same name. */
@NullMarked
package dev.interlude.localstack.prepare;

import org.jspecify.annotations.NullMarked;
