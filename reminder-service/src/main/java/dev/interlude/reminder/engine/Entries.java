package dev.interlude.reminder.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.reminder.prompts.Columns;
import dev.interlude.reminder.prompts.Rows;
import dev.interlude.reminder.timing.WorkCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Versions of people's entries, remembered: a version never changes, so which one holds is asked of
 * the database each time, and what it says only once. What many people have in common (hours,
 * holidays, department) is in memory once.
 */
@Component
class Entries {

  /** Who was not reminded for so long is not at work. */
  private static final Duration KEPT = Duration.ofHours(2);

  private final JdbcClient jdbc;
  private final Cache<Of, Entry> known;
  private final Interner<WorkCalendar> calendars = Interner.newWeakInterner();
  private final Interner<List<LocalDate>> dates = Interner.newWeakInterner();
  private final Interner<String> names = Interner.newWeakInterner();

  Entries(JdbcClient jdbc, EngineSettings settings) {
    this.jdbc = jdbc;
    this.known =
        Caffeine.newBuilder().maximumSize(settings.entries()).expireAfterAccess(KEPT).build();
  }

  /** Names a version of a person's entry. */
  record Of(String tenant, String person, int version) {}

  /** Those versions; in one statement what was not asked for lately, and none else. */
  Map<Of, Entry> of(Collection<Of> wanted) {
    Map<Of, Entry> found = new HashMap<>(known.getAllPresent(wanted));
    List<Of> missing = wanted.stream().filter(each -> !found.containsKey(each)).toList();
    if (!missing.isEmpty()) {
      found.putAll(read(missing));
    }
    return found;
  }

  /**
   * Remembers what is settled: written before any transaction that is still under way. What the
   * caller's own has written may be rolled back, and its number come to mean something else.
   */
  private Map<Of, Entry> read(List<Of> missing) {
    var columns = new Columns<>(missing);
    var read = new HashMap<Of, Entry>();
    jdbc.sql(
            """
            SELECT v.entry,
              age(v.xmin) > age(pg_snapshot_xmin(pg_current_snapshot())::xid) AS settled
            FROM unnest(:tenants::text[], :people::text[], :versions::int[])
              AS r(tenant, person, version)
            JOIN person_version v USING (tenant, person, version)
            """)
        .param("tenants", columns.texts(Of::tenant))
        .param("people", columns.texts(Of::person))
        .param("versions", columns.numbers(Of::version))
        .query(
            row -> {
              Entry entry = sharing(Rows.entry(row, "entry"));
              PersonChanged person = entry.person();
              var of = new Of(person.tenant(), person.person(), person.version());
              read.put(of, entry);
              if (row.getBoolean("settled")) {
                known.put(of, entry);
              }
            });
    return read;
  }

  private Entry sharing(PersonChanged read) {
    WorkCalendar calendar = calendars.intern(WorkCalendar.of(read));
    var person =
        new PersonChanged(
            names.intern(read.tenant()),
            read.person(),
            names.intern(read.department()),
            names.intern(read.site()),
            read.zone(),
            read.status(),
            read.validFrom(),
            read.version(),
            calendar.hours(),
            dates.intern(List.copyOf(read.nonWorkingDates())),
            read.policyMode(),
            read.sharing());
    return new Entry(person, calendar);
  }
}
