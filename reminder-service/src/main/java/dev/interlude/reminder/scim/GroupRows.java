package dev.interlude.reminder.scim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code scim_group}. */
@Repository
class GroupRows {

  private final JdbcClient jdbc;

  GroupRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A department that an identity provider knows as a group. */
  record Group(UUID id, String department, @Nullable String externalId, Instant createdAt) {}

  Optional<Group> find(String tenant, UUID id) {
    return jdbc.sql("SELECT * FROM scim_group WHERE tenant = ? AND id = ?")
        .params(tenant, id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Locked until the transaction ends. */
  Optional<Group> lock(String tenant, UUID id) {
    return jdbc.sql("SELECT * FROM scim_group WHERE tenant = ? AND id = ? FOR UPDATE")
        .params(tenant, id)
        .query((row, number) -> read(row))
        .optional();
  }

  List<Group> of(String tenant) {
    return jdbc.sql("SELECT * FROM scim_group WHERE tenant = ? ORDER BY created_at, id")
        .param(tenant)
        .query((row, number) -> read(row))
        .list();
  }

  /** Those of that name, in capitals or not, as SCIM compares names. */
  List<Group> named(String tenant, String name) {
    return jdbc.sql(
            """
            SELECT * FROM scim_group WHERE tenant = ? AND lower(department) = lower(?)
            ORDER BY created_at, id
            """)
        .params(tenant, name)
        .query((row, number) -> read(row))
        .list();
  }

  /** Throws {@link DuplicateKeyException} for a department that is a group already. */
  void put(String tenant, Group group) {
    jdbc.sql(
            """
            INSERT INTO scim_group (tenant, id, department, external_id, created_at)
            VALUES (:tenant, :id, :department, :externalId, :createdAt)
            ON CONFLICT (tenant, id) DO UPDATE
              SET department = excluded.department, external_id = excluded.external_id
            """)
        .param("tenant", tenant)
        .param("id", group.id())
        .param("department", group.department())
        .param("externalId", group.externalId())
        .param("createdAt", Timestamp.from(group.createdAt()))
        .update();
  }

  void delete(String tenant, UUID id) {
    jdbc.sql("DELETE FROM scim_group WHERE tenant = ? AND id = ?").params(tenant, id).update();
  }

  private static Group read(ResultSet row) throws SQLException {
    return new Group(
        row.getObject("id", UUID.class),
        row.getString("department"),
        row.getString("external_id"),
        row.getTimestamp("created_at").toInstant());
  }
}
