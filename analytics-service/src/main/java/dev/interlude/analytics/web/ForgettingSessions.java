package dev.interlude.analytics.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.erasure.PersonalData;
import dev.interlude.contracts.PersonKey;
import java.nio.ByteBuffer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends the login sessions of an erased person. A session holds the claims of the login as bytes, in
 * which the ids stand as they are, each after its length; whoever else has both in a session logs
 * in again.
 */
@Component
class ForgettingSessions implements PersonalData {

  private final JdbcClient engine;

  ForgettingSessions(JdbcClient engine) {
    this.engine = engine;
  }

  @Override
  public int forget(PersonKey person, int directoryVersion) {
    return engine
        .sql(
            """
            DELETE FROM spring_session
             WHERE primary_id IN (SELECT session_primary_id FROM spring_session_attributes
                                   WHERE position(:person IN attribute_bytes) > 0
                                     AND position(:tenant IN attribute_bytes) > 0)
            """)
        .param("person", serialised(person.person()))
        .param("tenant", serialised(person.tenant()))
        .update();
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
