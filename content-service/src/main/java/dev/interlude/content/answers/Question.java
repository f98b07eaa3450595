package dev.interlude.content.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.interlude.content.answers.Wishes.Form;
import dev.interlude.content.search.RoutineQuery;
import dev.interlude.content.text.LocaleChoice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What a request asks for, by meaning and not by spelling, so that a thousand spellings find one
 * answer. What headers come to is remembered for the usual ones: reading them anew costs more than
 * an answer from memory.
 *
 * @param resource the path behind the tenant, as the service itself would write it
 * @param query what the parameters filter, as it was read; defaults and order make no difference,
 *     and a language asked for is among the wishes
 */
record Question(String tenant, String resource, Object query, Wishes wishes) {

  private static final String LIST = "/routines";
  private static final RoutineQuery NO_FILTER = RoutineQuery.of(Map.of());

  /** Longer ones are read each time. */
  private static final int USUAL_LENGTH = 200;

  private static final Cache<String, List<LanguageRange>> LANGUAGES = memo();
  private static final Cache<String, Form> FORMS = memo();

  /** Throws a Problem for parameters that are unknown or wrong. */
  static Question of(String tenant, String resource, HttpServletRequest request) {
    boolean all = request.getQueryString() == null;
    boolean isList = resource.equals(LIST);
    RoutineQuery filter =
        !isList ? null : all ? NO_FILTER : RoutineQuery.of(request.getParameterMap());
    String locale =
        filter != null
            ? filter.locale()
            : all ? null : RoutineQuery.languageOf(request.getParameterMap());
    String languages = locale == null ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : locale;
    return new Question(
        tenant,
        resource,
        filter == null ? "" : filter,
        new Wishes(
            remembered(LANGUAGES, languages, LocaleChoice::wishes),
            remembered(FORMS, request.getHeader(HttpHeaders.ACCEPT), Forms::of)));
  }

  private static <T> T remembered(
      Cache<String, T> memo, @Nullable String header, Function<@Nullable String, T> read) {
    return header == null || header.length() > USUAL_LENGTH
        ? read.apply(header)
        : memo.get(header, read::apply);
  }

  private static <T> Cache<String, T> memo() {
    return Caffeine.newBuilder().maximumSize(1_000).build();
  }
}
