package dev.interlude.analytics.annotations;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.analytics.people.Directory;
import dev.interlude.analytics.people.TenantEntry;
import dev.interlude.contracts.PolicyChanged;
import dev.interlude.contracts.PolicyScope;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes changed policies on the charts, each once, on the date in the tenant's reporting zone. */
@Component
class NotingPolicies {

  private static final int LONGEST_TEXT = 200;

  private final JdbcClient engine;
  private final Directory directory;
  private final Clock clock;

  NotingPolicies(JdbcClient engine, Directory directory, Clock clock) {
    this.engine = engine;
    this.directory = directory;
    this.clock = clock;
  }

  /** The same change again is the same annotation. */
  void note(PolicyChanged change) {
    ZoneId zone =
        directory.tenant(change.tenant()).map(TenantEntry::reportingZone).orElse(ZoneOffset.UTC);
    engine
        .sql(
            """
            INSERT INTO annotation (id, tenant, date, text, unit_kind, unit, kind, created_at)
            VALUES (?, ?, ?, ?, ?, ?, 'policy', ?) ON CONFLICT (id) DO NOTHING
            """)
        .params(
            id(change),
            change.tenant(),
            change.at().atZone(zone).toLocalDate(),
            text(change),
            change.scope() == PolicyScope.TENANT ? "company" : "department",
            change.unit(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static UUID id(PolicyChanged change) {
    String name =
        "policy/%s/%s/%s/%d"
            .formatted(change.tenant(), change.scope().wireName(), change.unit(), change.version());
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  static String text(PolicyChanged change) {
    String kinds =
        change.kinds().stream()
            .map(
                each -> "%s every %d min".formatted(each.kind().wireName(), each.intervalMinutes()))
            .collect(Collectors.joining(", "));
    String what = kinds.isEmpty() ? "Policy ended" : "Policy: " + kinds;
    String reason = change.reason().replaceAll("\\p{Cntrl}+", " ").strip();
    String text = reason.isEmpty() ? what : what + " – " + reason;
    return text.codePointCount(0, text.length()) <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
  }
}
