package dev.interlude.reminder.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.reminder.erasure.PersonalData;
import dev.interlude.reminder.prompts.PersonRef;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The login sessions of a person. A session holds the claims of the login as bytes, in which the
 * ids stand as they are, each after its length; whoever else has both in a session logs in again.
 */
@Component
class LoginSessions implements PersonalData {

  private static final String OF_PERSON =
      """
      FROM spring_session
      WHERE primary_id IN (SELECT session_primary_id FROM spring_session_attributes
                           WHERE position(:person IN attribute_bytes) > 0
                             AND position(:tenant IN attribute_bytes) > 0)
      """;

  private final JdbcClient jdbc;

  LoginSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Session(Instant createdAt, Instant lastUsedAt) {}

  @Override
  public String section() {
    return "logins";
  }

  @Override
  public List<Session> export(PersonRef person) {
    return jdbc.sql(
            "SELECT creation_time, last_access_time " + OF_PERSON + " ORDER BY creation_time")
        .param("person", serialised(person.person()))
        .param("tenant", serialised(person.tenant()))
        .query(
            (row, number) ->
                new Session(
                    Instant.ofEpochMilli(row.getLong("creation_time")),
                    Instant.ofEpochMilli(row.getLong("last_access_time"))))
        .list();
  }

  /** Early, since all sessions are looked through. */
  @Override
  public void eraseEarly(PersonRef person) {
    jdbc.sql("DELETE " + OF_PERSON)
        .param("person", serialised(person.person()))
        .param("tenant", serialised(person.tenant()))
        .update();
  }

  @Override
  public void erase(PersonRef person) {
    // Done early.
  }

  /** As the serialisation of Java writes a string, so that no part of a longer one is found. */
  private static byte[] serialised(String id) {
    byte[] bytes = id.getBytes(UTF_8);
    return ByteBuffer.allocate(Short.BYTES + bytes.length)
        .putShort((short) bytes.length)
        .put(bytes)
        .array();
  }
}
