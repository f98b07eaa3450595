package dev.interlude.activity.erasure;

import dev.interlude.contracts.ErasureRequested;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code erased_person}: whose facts are not stored any more, up to which version. */
@Repository
class ErasedPeople {

  private final JdbcClient sql;

  ErasedPeople(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Notes the erasure, after all merges that could not know of it have ended and before any other
   * begins: what is deleted afterwards does not come back.
   */
  @Transactional
  void mark(ErasureRequested request, Instant now) {
    sql.sql("LOCK TABLE erased_person IN EXCLUSIVE MODE").update();
    sql.sql(
            """
            INSERT INTO erased_person AS held (tenant, person, directory_version, erased_at)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant, person) DO UPDATE
            SET directory_version = greatest(held.directory_version, excluded.directory_version),
                erased_at = greatest(held.erased_at, excluded.erased_at)
            """)
        .params(
            request.tenant(),
            request.person(),
            request.directoryVersion(),
            now.atOffset(ZoneOffset.UTC))
        .update();
  }

  int forgetBefore(Instant time) {
    return sql.sql("DELETE FROM erased_person WHERE erased_at < ?")
        .param(time.atOffset(ZoneOffset.UTC))
        .update();
  }
}
