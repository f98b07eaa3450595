package dev.interlude.reminder.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import dev.interlude.defaults.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The keys with which this installation shows push services who it is (RFC 8292). */
@Component
class PushKeys {

  private static final int HOURS = 1;

  private final Optional<VAPIDKeyPair> keys;
  private final String subject;

  PushKeys(PushSettings settings) {
    Path privateKey = settings.privateKeyFile();
    Path publicKey = settings.publicKeyFile();
    keys =
        privateKey == null || publicKey == null
            ? Optional.empty()
            : Optional.of(read(privateKey, publicKey));
    subject = settings.subject() == null ? "" : settings.subject();
  }

  /** As a browser wants it for a subscription; 404 {@code push-off} without keys. */
  String publicKey() {
    return keys().extractPublicKeyInUncompressedFormAsString();
  }

  /** The header {@code Authorization} for a message to that address. */
  String authorization(URI endpoint) {
    return keys()
        .generateAuthorizationHeaderValue(
            VAPIDJWTParam.getBuilder()
                .resourceURLString(endpoint.toString())
                .expiresAfter(HOURS, TimeUnit.HOURS)
                .subject(subject)
                .build());
  }

  private VAPIDKeyPair keys() {
    return keys.orElseThrow(
        () ->
            Problem.of(
                HttpStatus.NOT_FOUND,
                "push-off",
                "This installation has no keys for Web Push; an operator makes them."));
  }

  private static VAPIDKeyPair read(Path privateKey, Path publicKey) {
    try {
      return VAPIDKeyPairs.of(
          PrivateKeySources.ofPEMFile(privateKey), PublicKeySources.ofPEMFile(publicKey));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "interlude.reminder.push: a key file cannot be read: " + e.getMessage(), e);
    }
  }
}
