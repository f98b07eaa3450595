package dev.interlude.client;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the client gets its access tokens. Called from the sending thread only. */
@FunctionalInterface
public interface AccessTokens {

  /**
   * A token to send with, without the word Bearer. An exception makes the client try again later.
   *
   * @param refused the token that the service has just refused with 401: get a new one; null when
   *     one that is still valid will do
   */
  String token(@Nullable String refused) throws IOException, InterruptedException;
}
