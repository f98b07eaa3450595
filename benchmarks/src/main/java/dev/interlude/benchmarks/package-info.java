/** Benchmarks, each beside a reference that is measured in the same run. */
@NullMarked
package dev.interlude.benchmarks;

import org.jspecify.annotations.NullMarked;
