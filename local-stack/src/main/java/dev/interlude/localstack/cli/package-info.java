/** The commands of ./interlude. */
@NullMarked
package dev.interlude.localstack.cli;

import org.jspecify.annotations.NullMarked;
