package dev.interlude.reminder.teambreaks;

import dev.interlude.contracts.BreakKind;
import dev.interlude.reminder.fields.FieldReader;
import dev.interlude.reminder.fields.Finding;
import dev.interlude.reminder.policy.JoinedBreak;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A team break, as it shall be. */
record TeamBreakRequest(
    @Schema(example = "Stretching at ten") @Nullable String name,
    @Schema(
            description = "Those in it and below may join; without it everybody",
            example = "operations/logistics")
        @Nullable String department,
    @Schema(description = "Those who work there may join", example = "copenhagen")
        @Nullable String site,
    @Schema(example = "[\"monday\", \"thursday\"]") @Nullable List<@Nullable String> days,
    @Schema(description = "HH:mm by the clock of the zone", example = "10:00") @Nullable String at,
    @Schema(example = "Europe/Copenhagen") @Nullable String zone,
    @Schema(description = "micro, movement (unless given) or rest") @Nullable String kind,
    @Schema(description = "1 to 60; unless given 1, 5 or 10 by kind")
        @Nullable Integer lengthMinutes,
    @Schema(description = "What all do together, of that kind; else each gets one of their own")
        @Nullable String routineId) {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_MINUTES = 60;
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

  /** Throws a Problem that names all wrong fields. */
  Offered checked(String tenant, UUID id, Instant now, TeamBreakPlaces places) {
    var fields = new FieldReader();
    BreakKind read = fields.oneOf("/kind", kind, BreakKind.class, BreakKind.MOVEMENT);
    int minutes = lengthMinutes == null ? usual(read) : lengthMinutes;
    if (minutes < 1 || minutes > LONGEST_MINUTES) {
      fields.reject("/lengthMinutes", "is 1 to " + LONGEST_MINUTES);
    }
    if (at == null || !TIME.matcher(at).matches()) {
      fields.reject("/at", "is a time as HH:mm, such as 10:00");
    }
    places.check(fields, tenant, department, site);
    places.checkRoutine(fields, tenant, read, routineId);
    var terms =
        new JoinedBreak(
            id.toString(),
            read,
            minutes * 60,
            days(fields),
            at == null ? "" : at,
            fields.zone("/zone", zone),
            department,
            site,
            routineId,
            now);
    var offered = new Offered(id, fields.text("/name", name, LONGEST_NAME), terms);
    Finding.refuseIfAny(fields.findings());
    return offered;
  }

  private List<DayOfWeek> days(FieldReader fields) {
    var read = EnumSet.noneOf(DayOfWeek.class);
    var given = days;
    for (int i = 0; given != null && i < given.size(); i++) {
      String name = String.valueOf(given.get(i));
      var known =
          Arrays.stream(DayOfWeek.values())
              .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(name))
              .findFirst();
      known.ifPresent(read::add);
      if (known.isEmpty()) {
        fields.reject("/days/" + i, "is one of monday to sunday");
      }
    }
    if (given == null || given.isEmpty()) {
      fields.reject("/days", "names at least one weekday");
    }
    return List.copyOf(read);
  }

  private static int usual(BreakKind kind) {
    return switch (kind) {
      case MICRO -> 1;
      case MOVEMENT -> 5;
      case REST -> 10;
    };
  }
}
