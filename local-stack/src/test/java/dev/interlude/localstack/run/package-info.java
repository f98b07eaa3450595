/** Tests of the package of the same name. */
@NullMarked
package dev.interlude.localstack.run;

import org.jspecify.annotations.NullMarked;
