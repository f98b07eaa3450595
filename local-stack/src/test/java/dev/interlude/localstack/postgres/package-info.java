/** Tests of how Postgres is started, watched and ended. */
@NullMarked
package dev.interlude.localstack.postgres;

import org.jspecify.annotations.NullMarked;
