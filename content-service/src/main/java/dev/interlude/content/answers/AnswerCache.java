package dev.interlude.content.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import dev.interlude.content.answers.CatalogueState.Generation;
import dev.interlude.content.answers.Wishes.Choice;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers by what was asked and what was decided: at most one for each language and media type on
 * offer, each good for the generation that it was made under.
 */
@Component
class AnswerCache {

  /** A record and its references, about. */
  private static final int OVERHEAD = 500;

  private record Key(String tenant, String resource, Object query) {
    static Key of(Question question) {
      return new Key(question.tenant(), question.resource(), question.query());
    }
  }

  /** All that is kept of one question, whoever asked. */
  private record Kept(Generation generation, Offer offer, Map<Choice, Answer> answers) {

    Kept with(Choice choice, Answer answer) {
      var all = new HashMap<>(answers);
      all.put(choice, answer);
      return new Kept(generation, offer, Map.copyOf(all));
    }

    int weight() {
      return OVERHEAD + answers.values().stream().mapToInt(Answer::weight).sum();
    }
  }

  private final Cache<Key, Kept> answers;

  AnswerCache(AnswerSettings settings, MeterRegistry meters) {
    Weigher<Key, Kept> weigher =
        (key, kept) -> key.resource().length() + key.query().toString().length() + kept.weight();
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(settings.size().toBytes())
            .weigher(weigher)
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(meters, answers, "answers");
  }

  /** The answer if it was made under this very generation. */
  @Nullable Answer find(Question question, Generation generation) {
    Kept kept = answers.getIfPresent(Key.of(question));
    if (kept == null || !kept.generation().equals(generation)) {
      return null;
    }
    Choice choice = question.wishes().among(kept.offer());
    return choice == null ? null : kept.answers().get(choice);
  }

  /**
   * Keeps an answer.
   *
   * @param generation that was known before the answer's facts were read
   */
  void keep(Question question, Generation generation, Answer answer) {
    var choice = new Choice(answer.language(), answer.mediaType());
    var alone = new Kept(generation, answer.offer(), Map.of(choice, answer));
    answers
        .asMap()
        .merge(
            Key.of(question),
            alone,
            (kept, made) ->
                kept.generation().equals(generation) && kept.offer().equals(answer.offer())
                    ? kept.with(choice, answer)
                    : made);
  }
}
