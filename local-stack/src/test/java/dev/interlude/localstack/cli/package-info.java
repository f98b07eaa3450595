/** Tests of the package of the same name. */
@NullMarked
package dev.interlude.localstack.cli;

import org.jspecify.annotations.NullMarked;
