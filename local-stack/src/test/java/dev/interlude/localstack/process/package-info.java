/** Tests of the package of the same name. */
@NullMarked
package dev.interlude.localstack.process;

import org.jspecify.annotations.NullMarked;
