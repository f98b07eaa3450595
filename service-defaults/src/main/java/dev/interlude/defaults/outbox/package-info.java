/** The transactional outbox: records that reach Kafka if, and only if, a transaction commits. */
@NullMarked
package dev.interlude.defaults.outbox;

import org.jspecify.annotations.NullMarked;
