package dev.interlude.content.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import dev.interlude.content.answers.CatalogueState.Generation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers by what was asked, each good for the generation that it was made under. */
@Component
class AnswerCache {

  /** Longer questions are answered, but not remembered. */
  private static final int LONGEST_KEY = 1_000;

  /** What an answer depends on, as it came. */
  record Key(
      String tenant,
      String path,
      @Nullable String query,
      @Nullable String language,
      @Nullable String accept) {

    static Key of(String tenant, HttpServletRequest request) {
      return new Key(
          tenant,
          request.getRequestURI(),
          request.getQueryString(),
          request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
          request.getHeader(HttpHeaders.ACCEPT));
    }

    private int weight() {
      return path.length() + length(query) + length(language) + length(accept);
    }

    private static int length(@Nullable String part) {
      return part == null ? 0 : part.length();
    }
  }

  private record Kept(Generation generation, Answer answer) {}

  private final Cache<Key, Kept> answers;

  AnswerCache(AnswerSettings settings, MeterRegistry meters) {
    Weigher<Key, Kept> weigher = (key, kept) -> key.weight() + kept.answer().weight();
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(settings.size().toBytes())
            .weigher(weigher)
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(meters, answers, "answers");
  }

  /** The answer if it was made under this very generation. */
  @Nullable Answer find(Key key, Generation generation) {
    Kept kept = answers.getIfPresent(key);
    return kept != null && kept.generation().equals(generation) ? kept.answer() : null;
  }

  /**
   * Keeps an answer.
   *
   * @param generation that was known before the answer's facts were read
   */
  void keep(Key key, Generation generation, Answer answer) {
    if (key.weight() <= LONGEST_KEY) {
      answers.put(key, new Kept(generation, answer));
    }
  }
}
