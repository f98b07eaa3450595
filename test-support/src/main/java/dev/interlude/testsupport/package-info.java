/** What tests of all services share: Kafka and Postgres, tokens, a settable clock, rules. */
@NullMarked
package dev.interlude.testsupport;

import org.jspecify.annotations.NullMarked;
