/** The analytics engine beside other ways to do its job, on the same backlog. */
@NullMarked
package dev.interlude.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
