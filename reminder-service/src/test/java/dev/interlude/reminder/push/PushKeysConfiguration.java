package dev.interlude.reminder.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Keys of this run, and a push service on this machine. */
@TestConfiguration(proxyBeanMethods = false)
public class PushKeysConfiguration {

  @Bean
  @Primary
  PushSettings pushWithKeys() throws IOException, GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var pair = generator.generateKeyPair();
    return new PushSettings(
        pem("PRIVATE KEY", pair.getPrivate()),
        pem("PUBLIC KEY", pair.getPublic()),
        "mailto:operations@example.org",
        List.of("127.0.0.1"),
        3);
  }

  private static Path pem(String what, Key key) throws IOException {
    Path file = Files.createTempFile("interlude-vapid", ".pem");
    file.toFile().deleteOnExit();
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return Files.writeString(
        file, "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(what, base64));
  }
}
