package dev.interlude.reminder.outbound;

import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** A client that follows no redirect, keeps no cookie, unpacks nothing, and knows its limits. */
final class GuardedClient {

  private static final int MOST_CONNECTIONS = 500;
  private static final int MOST_TO_ONE_HOST = 100;
  private static final int LONGEST_HEADER = 8_192;
  private static final int MOST_HEADERS = 100;

  private GuardedClient() {}

  static CloseableHttpClient of(OutboundSettings settings, DnsResolver names) {
    var http1 =
        Http1Config.custom()
            .setMaxLineLength(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new PublicAddresses(names, settings.privateHosts()))
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(http1).build())
            .setMaxConnTotal(MOST_CONNECTIONS)
            .setMaxConnPerRoute(MOST_TO_ONE_HOST)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(settings.connect()))
                    .setSocketTimeout(Timeout.of(settings.answer()))
                    .setTimeToLive(TimeValue.of(1, TimeUnit.MINUTES))
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(settings.connect()))
                .setResponseTimeout(Timeout.of(settings.answer()))
                .build())
        .setUserAgent("Interlude-Reminders/1")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }
}
