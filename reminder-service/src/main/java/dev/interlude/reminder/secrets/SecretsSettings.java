package dev.interlude.reminder.secrets;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What secrets are sealed with.
 *
 * @param keys as {@code name:32 bytes in Base64}; the first seals, all open. Without any, secrets
 *     are kept as they are
 */
@ConfigurationProperties("interlude.reminder.secrets")
record SecretsSettings(@DefaultValue List<String> keys) {

  private static final Pattern KEY = Pattern.compile("([a-z0-9-]{1,16}):([A-Za-z0-9+/]{43}=)");

  SecretsSettings {
    keys = List.copyOf(keys);
    if (byName(keys).size() < keys.size()) {
      throw new IllegalArgumentException("interlude.reminder.secrets.keys has a name twice");
    }
  }

  /** By name, the one that seals first. */
  Map<String, byte[]> byName() {
    return byName(keys);
  }

  private static Map<String, byte[]> byName(List<String> keys) {
    var byName = new LinkedHashMap<String, byte[]>();
    for (String key : keys) {
      var read = KEY.matcher(key);
      if (!read.matches()) {
        // The key itself must not reach a log.
        throw new IllegalArgumentException(
            "interlude.reminder.secrets.keys are name:key with a name of a-z, 0-9 and -, and a key"
                + " of 32 bytes in Base64, as openssl rand -base64 32 makes it");
      }
      byName.put(read.group(1), Base64.getDecoder().decode(read.group(2)));
    }
    return byName;
  }

  /** No key may reach a log by accident. */
  @Override
  public String toString() {
    return "SecretsSettings[" + keys.size() + " keys]";
  }
}
