package dev.interlude.analytics.erasure;

import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.PersonKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code erased_person}: whose data are not stored any more, up to which version. */
@Repository
public class ErasedPeople {

  private final JdbcClient engine;

  ErasedPeople(JdbcClient engine) {
    this.engine = engine;
  }

  /**
   * Lets no erasure begin before the current transaction has ended, so that nothing is stored
   * behind its back. Transactions that call this do not wait for each other.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void holdBack() {
    engine.sql("LOCK TABLE erased_person IN ROW SHARE MODE").update();
  }

  /**
   * Who of these people was erased; what {@link Erased#covers} must not be stored. To be called in
   * the transaction that stores, which it holds erasures back for.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Erased among(Collection<PersonKey> people) {
    holdBack();
    Map<PersonKey, Integer> versions = new HashMap<>();
    Set<PersonKey> distinct = new HashSet<>(people);
    engine
        .sql(
            """
            SELECT erased.tenant, erased.person, erased.directory_version
              FROM erased_person erased
              JOIN unnest(:tenants::text[], :persons::text[]) AS asked (tenant, person)
                ON (asked.tenant, asked.person) = (erased.tenant, erased.person)
            """)
        .param("tenants", distinct.stream().map(PersonKey::tenant).toArray(String[]::new))
        .param("persons", distinct.stream().map(PersonKey::person).toArray(String[]::new))
        .query(
            row -> {
              versions.put(
                  new PersonKey(row.getString("tenant"), row.getString("person")),
                  row.getInt("directory_version"));
            });
    return new Erased(versions);
  }

  /** Everyone who was erased, with the version up to which; read in the current transaction. */
  public Map<PersonKey, Integer> upTo() {
    Map<PersonKey, Integer> versions = new HashMap<>();
    engine
        .sql("SELECT tenant, person, directory_version FROM erased_person")
        .query(
            row -> {
              versions.put(
                  new PersonKey(row.getString("tenant"), row.getString("person")),
                  row.getInt("directory_version"));
            });
    return versions;
  }

  /**
   * Notes the erasure, after all transactions that could not know of it have ended and before any
   * other begins: what is deleted afterwards does not come back.
   */
  @Transactional
  void mark(ErasureRequested request, Instant now) {
    engine.sql("LOCK TABLE erased_person IN EXCLUSIVE MODE").update();
    engine
        .sql(
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
    return engine
        .sql("DELETE FROM erased_person WHERE erased_at < ?")
        .param(time.atOffset(ZoneOffset.UTC))
        .update();
  }
}
