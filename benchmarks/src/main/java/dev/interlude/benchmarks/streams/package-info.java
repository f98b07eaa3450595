/** Many open streams of breaks on one instance of reminder-service. */
@NullMarked
package dev.interlude.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
