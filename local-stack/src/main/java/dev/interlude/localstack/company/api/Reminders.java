package dev.interlude.localstack.company.api;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.Json;
import dev.interlude.localstack.company.api.Tokens.Client;
import dev.interlude.localstack.company.day.PromptedBreak;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What reminder-service tells people of their breaks, and the playing of past reminders. */
public final class Reminders {
  private static final int IN_FLIGHT = 6;
  private static final Set<String> ANSWERABLE = Set.of("open", "snoozed");
  private static final int LAST_HOUR = 24;

  private final CompanyApi api;

  public Reminders(CompanyApi api) {
    this.api = api;
  }

  /** Advances all past days of that range, today included, to that hour of everyone's own clock. */
  public void backfill(LocalDate from, LocalDate to, int untilHour) {
    String until = untilHour == LAST_HOUR ? "24:00" : LocalTime.of(untilHour, 0).toString();
    CompanyApi.accepted(
        api.json(
            "POST",
            api.endpoints().reminder().resolve("/v1/ops/backfill"),
            () -> api.tokens().of(Client.OPERATOR),
            Map.of(
                "tenant", "acme", "from", from.toString(), "to", to.toString(), "until", until)));
  }

  /** Reads the breaks of many people side by side; each person's that can still be answered. */
  public void read(
      Collection<String> people,
      Instant from,
      Instant to,
      BiConsumer<String, List<PromptedBreak>> sink) {
    URI uri = api.endpoints().reminder().resolve("/v1/me/breaks?from=" + from + "&to=" + to);
    try (var requests = new InParallel(IN_FLIGHT)) {
      for (String person : people) {
        requests.run(() -> sink.accept(person, breaks(uri, person)));
      }
    }
  }

  /**
   * What a person is told about what comes next.
   *
   * @param open the break that can be answered now
   * @param dueAt when another one is planned
   */
  public record Next(@Nullable PromptedBreak open, @Nullable Instant dueAt) {}

  /** What each person is told about what comes next. */
  public Map<String, Next> next(Collection<String> people) {
    URI uri = api.endpoints().reminder().resolve("/v1/me/breaks/next");
    Map<String, Next> found = new ConcurrentHashMap<>();
    try (var requests = new InParallel(IN_FLIGHT)) {
      for (String person : people) {
        requests.run(() -> found.put(person, next(get(uri, person))));
      }
    }
    return found;
  }

  private static Next next(JsonNode answer) {
    String dueAt = text(answer.get("dueAt"));
    return new Next(
        answerable(answer.path("open")).orElse(null), dueAt == null ? null : Instant.parse(dueAt));
  }

  private List<PromptedBreak> breaks(URI uri, String person) {
    return get(uri, person).valueStream().flatMap(node -> answerable(node).stream()).toList();
  }

  private JsonNode get(URI uri, String person) {
    var answer = api.json("GET", uri, () -> api.tokens().of(person), null);
    return Json.mapper().readTree(CompanyApi.accepted(answer));
  }

  private static Optional<PromptedBreak> answerable(JsonNode node) {
    return ANSWERABLE.contains(node.path("state").asString(""))
        ? Optional.of(promptedBreak(node))
        : Optional.empty();
  }

  private static PromptedBreak promptedBreak(JsonNode node) {
    BreakId id = BreakId.parse(node.get("breakId").stringValue());
    return new PromptedBreak(
        id,
        Instant.parse(node.get("expiresAt").stringValue()),
        node.path("plannedSeconds").asInt(300),
        text(node.get("routineId")),
        node.path("routineVersion").isInt() ? node.get("routineVersion").intValue() : null);
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : node.stringValue();
  }
}
