package dev.interlude.localstack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The provider's key pair, made once and kept. */
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  static JWKSet loadOrMake(Path file) throws IOException {
    try {
      if (Files.exists(file)) {
        return JWKSet.load(file.toFile());
      }
      JWKSet made =
          new JWKSet(
              new RSAKeyGenerator(BITS)
                  .keyUse(KeyUse.SIGNATURE)
                  .keyIDFromThumbprint(true)
                  .generate());
      write(made, file.toAbsolutePath());
      return made;
    } catch (ParseException e) {
      throw new IOException(file + " is no key set; delete it and start again", e);
    } catch (JOSEException e) {
      throw new IOException("No signing key could be made", e);
    }
  }

  private static void write(JWKSet keys, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    // Temporary files are readable by their owner only.
    Path written = Files.createTempFile(file.getParent(), "keys", null);
    Files.writeString(written, keys.toString(false));
    Files.move(written, file);
  }
}
