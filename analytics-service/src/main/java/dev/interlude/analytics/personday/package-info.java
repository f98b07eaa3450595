/** The person-day as a pure function of a set of facts: no Spring, no Kafka, no SQL. */
@NullMarked
package dev.interlude.analytics.personday;

import org.jspecify.annotations.NullMarked;
