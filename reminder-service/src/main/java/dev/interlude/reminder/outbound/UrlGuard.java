package dev.interlude.reminder.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets URLs pass that a tenant allows: https on the usual port, no user name, and a host of the
 * list. Asked when a URL is taken and again each time before it is called.
 */
@Component
public class UrlGuard {

  private static final int LONGEST = 2_000;
  private static final int HTTPS = 443;

  private final JdbcClient jdbc;
  private final OutboundSettings settings;

  UrlGuard(JdbcClient jdbc, OutboundSettings settings) {
    this.jdbc = jdbc;
    this.settings = settings;
  }

  /** The URL if the tenant's settings allow its host; throws RefusedUrlException otherwise. */
  public URI allowed(String tenant, String url) {
    return among(
        jdbc.sql(
                """
                SELECT jsonb_array_elements_text(entry -> 'allowedHosts') FROM tenant
                WHERE tenant = :tenant
                """)
            .param("tenant", tenant)
            .query(String.class)
            .list(),
        url);
  }

  /** The same for a list of hosts; {@code *.example.org} stands for all names under it. */
  public URI among(Collection<String> hosts, String url) {
    URI uri = parse(url);
    String host = uri.getHost();
    boolean open = settings.privateHosts().contains(host);
    if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && open)) {
      throw new RefusedUrlException("begins with https://");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw new RefusedUrlException("has no user name, password or fragment");
    }
    if (uri.getPort() != -1 && uri.getPort() != HTTPS && !open) {
      throw new RefusedUrlException("names no port but 443");
    }
    if (hosts.stream().noneMatch(each -> matches(each, host))) {
      throw new RefusedUrlException(
          "names a host that your company has not allowed; an operator adds it to allowedHosts");
    }
    return uri;
  }

  private static URI parse(String url) {
    try {
      if (url.length() <= LONGEST && url.chars().allMatch(c -> c > ' ' && c < 127)) {
        URI uri = new URI(url);
        if (uri.getHost() != null && uri.getHost().equals(lower(uri.getHost()))) {
          return uri;
        }
      }
    } catch (URISyntaxException e) {
      throw new RefusedUrlException("is no URL: " + e.getReason());
    }
    throw new RefusedUrlException(
        "is a URL of at most 2000 plain characters with a host name in lower case");
  }

  private static boolean matches(String allowed, String host) {
    return allowed.startsWith("*.")
        ? host.endsWith(allowed.substring(1))
        : lower(allowed).equals(host);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
