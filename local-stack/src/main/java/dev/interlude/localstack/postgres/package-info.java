/** An embedded Postgres that keeps its data, with the schemas and roles of the services. */
@NullMarked
package dev.interlude.localstack.postgres;

import org.jspecify.annotations.NullMarked;
