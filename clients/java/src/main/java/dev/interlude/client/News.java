package dev.interlude.client;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells the app's listener; a fault of that one must not stop the queue. */
final class News {

  private static final System.Logger log = System.getLogger(News.class.getName());

  private final DeliveryListener listener;
  private final JsonMapper json;

  News(DeliveryListener listener, JsonMapper json) {
    this.listener = listener;
    this.json = json;
  }

  void accepted(int events) {
    tell(to -> to.accepted(events));
  }

  void rejected(byte[] event, String code, String detail, @Nullable String pointer) {
    String id = json.readTree(event).path("id").asString("");
    String text = new String(event, StandardCharsets.UTF_8);
    tell(to -> to.rejected(new RejectedEvent(id, code, detail, pointer, text)));
  }

  void postponed(Postponement postponement) {
    tell(to -> to.postponed(postponement));
  }

  private void tell(Consumer<DeliveryListener> news) {
    try {
      news.accept(listener);
    } catch (RuntimeException e) {
      log.log(System.Logger.Level.WARNING, "the delivery listener failed", e);
    }
  }
}
