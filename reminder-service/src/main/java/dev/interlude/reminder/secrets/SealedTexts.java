package dev.interlude.reminder.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Seals texts with AES-256 in GCM, each with a random start: {@code sealed:<name of the key>:…}. A
 * text that is not sealed is read as it is, so that keys may come later.
 */
@Component
@EnableConfigurationProperties(SecretsSettings.class)
public class SealedTexts {

  static final String SEALED = "sealed:";

  private static final int START_BYTES = 16;

  private final Map<String, BytesEncryptor> keys = new LinkedHashMap<>();
  private final @Nullable String sealing;

  SealedTexts(SecretsSettings settings) {
    settings.byName().forEach((name, key) -> keys.put(name, encryptor(key)));
    sealing = keys.isEmpty() ? null : keys.keySet().iterator().next();
  }

  /** The text as it is to be kept. */
  public String seal(String text) {
    if (sealing == null) {
      return text;
    }
    byte[] sealed = key(sealing).encrypt(text.getBytes(UTF_8));
    return SEALED + sealing + ":" + Base64.getEncoder().encodeToString(sealed);
  }

  /** The text as it was; throws IllegalStateException when its key is not known. */
  public String open(String kept) {
    if (!kept.startsWith(SEALED)) {
      return kept;
    }
    String[] parts = kept.split(":", 3);
    return new String(key(parts[1]).decrypt(Base64.getDecoder().decode(parts[2])), UTF_8);
  }

  /** What the texts begin with that need not be sealed anew; null without keys. */
  @Nullable String upToDate() {
    return sealing == null ? null : SEALED + sealing + ":";
  }

  private BytesEncryptor key(String name) {
    BytesEncryptor key = keys.get(name);
    if (key == null) {
      throw new IllegalStateException(
          "a secret is sealed with the key %s, which interlude.reminder.secrets.keys does not have"
              .formatted(name));
    }
    return key;
  }

  private static BytesEncryptor encryptor(byte[] key) {
    return new AesBytesEncryptor(
        new SecretKeySpec(key, "AES"),
        KeyGenerators.secureRandom(START_BYTES),
        CipherAlgorithm.GCM);
  }
}
