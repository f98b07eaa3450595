/**
 * Load on {@code POST /v1/events}, beside a bare server and Kafka's own producer test on the same
 * broker.
 */
@NullMarked
package dev.interlude.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
