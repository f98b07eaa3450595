package dev.interlude.localstack.prepare;

import dev.interlude.localstack.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * The options of each part's JVM. A trained cache is only good for the very options it was recorded
 * with, so nothing here may depend on the data folder or the ports.
 */
final class JvmOptions {

  /** Small machines: one collector thread, and only the quick compiler. */
  private static final List<String> COMMON =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private JvmOptions() {}

  static List<String> of(Part part) {
    List<String> options = new ArrayList<>(COMMON);
    options.add("-Xmx" + megabytes(part) + "m");
    if (!part.isService()) {
      options.add("-Dlogback.configurationFile=local-stack-logback.xml");
    }
    return List.copyOf(options);
  }

  private static int megabytes(Part part) {
    return switch (part) {
      // Unpacking its programs at the very first start takes whole files into memory.
      case POSTGRES -> 384;
      case IDENTITY -> 160;
      case BROKER -> 384;
      case CONTENT -> 256;
      case REMINDER, ACTIVITY -> 384;
      case ANALYTICS -> 512;
    };
  }
}
