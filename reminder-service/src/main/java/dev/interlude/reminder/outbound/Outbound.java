package dev.interlude.reminder.outbound;

import dev.interlude.reminder.outbound.PublicAddresses.BlockedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * Calls URLs that {@link UrlGuard} let pass. Connects to public addresses only, follows no
 * redirect, reads no more than it was asked to, and waits no longer than the settings say, however
 * slowly an answer drips.
 */
public class Outbound implements AutoCloseable {

  private final CloseableHttpClient client;
  private final Duration patience;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("outbound-deadlines").factory());

  Outbound(OutboundSettings settings, DnsResolver names) {
    client = GuardedClient.of(settings, names);
    patience = settings.answer();
  }

  /**
   * A request.
   *
   * @param most bytes of the answer; a longer one is an error
   */
  public record Call(
      String method, URI url, Map<String, String> headers, byte @Nullable [] body, int most) {}

  /**
   * An answer of any status.
   *
   * @param headers by name in lower case; the last of those that are there twice
   */
  public record Reply(int status, Map<String, String> headers, byte[] body) {

    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }
  }

  /** Throws OutboundException when there is no answer. */
  public Reply send(Call call) {
    var request = new HttpUriRequestBase(call.method(), call.url());
    call.headers().forEach(request::setHeader);
    if (call.body() != null) {
      request.setEntity(new ByteArrayEntity(call.body(), null));
    }
    var over = new AtomicBoolean();
    var deadline =
        deadlines.schedule(
            () -> {
              over.set(true);
              request.cancel();
            },
            patience.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, answer -> read(answer, call.most()));
    } catch (TooLargeException e) {
      throw new OutboundException("too-large", e);
    } catch (BlockedException e) {
      throw new OutboundException("blocked-address", e);
    } catch (InterruptedIOException e) {
      throw new OutboundException("timeout", e);
    } catch (IOException e) {
      throw new OutboundException(over.get() ? "timeout" : "unreachable", e);
    } finally {
      deadline.cancel(false);
    }
  }

  private static final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;
  }

  private static Reply read(ClassicHttpResponse answer, int most) throws IOException {
    var headers = new HashMap<String, String>();
    for (var each : answer.getHeaders()) {
      headers.put(each.getName().toLowerCase(Locale.ROOT), each.getValue());
    }
    byte[] body = new byte[0];
    if (answer.getEntity() != null) {
      body = answer.getEntity().getContent().readNBytes(most + 1);
    }
    if (body.length > most) {
      throw new TooLargeException();
    }
    return new Reply(answer.getCode(), headers, body);
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}
