/** A single-node Kafka that keeps its data, and the creation of the topics. */
@NullMarked
package dev.interlude.localstack.broker;

import org.jspecify.annotations.NullMarked;
