package dev.interlude.reminder.directory;

import dev.interlude.contracts.Names;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.reminder.fields.Finding;
import dev.interlude.reminder.sites.Site;
import dev.interlude.reminder.sites.Sites;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what requests would do, without doing it: many at a time, by few statements. */
@Component
public class JudgingEntries {

  private final Tenants tenants;
  private final Sites sites;
  private final Places places;
  private final KnownPeople people;
  private final Clock clock;

  JudgingEntries(Tenants tenants, Sites sites, Places places, KnownPeople people, Clock clock) {
    this.tenants = tenants;
    this.sites = sites;
    this.places = places;
    this.people = people;
    this.clock = clock;
  }

  /** An entry as it shall be. */
  public record Wanted(String person, PersonRequest request) {}

  /**
   * What it would do.
   *
   * @param effect says nothing if there are findings
   */
  public record Verdict(Effect effect, List<Finding> findings) {}

  /** With the settings and sites as they are now; throws 409 for a tenant without settings. */
  public OfTenant of(String tenant) {
    TenantChanged settings = tenants.find(tenant).orElseThrow(() -> Tenants.unknown(tenant));
    return new OfTenant(
        settings,
        sites.of(tenant).stream().collect(Collectors.toMap(Site::site, Function.identity())));
  }

  /** Judges the entries of one tenant. */
  public final class OfTenant {

    private final TenantChanged settings;
    private final Map<String, Site> known;

    private OfTenant(TenantChanged settings, Map<String, Site> known) {
      this.settings = settings;
      this.known = known;
    }

    /** In the order of the wanted; no person is wanted twice. */
    public List<Verdict> judge(List<Wanted> wanted) {
      List<String> ids = wanted.stream().map(Wanted::person).filter(Names::isPerson).toList();
      Map<String, Known> before = ids.isEmpty() ? Map.of() : people.of(settings.tenant(), ids);
      return wanted.stream()
          .map(each -> judge(each, before.getOrDefault(each.person(), Known.NOBODY)))
          .toList();
    }

    private Verdict judge(Wanted wanted, Known before) {
      Draft draft = draft(wanted, before);
      return new Verdict(draft.effect(), draft.findings());
    }

    /** The next version of an entry, as it is wanted. */
    Draft draft(Wanted wanted, Known before) {
      String site = wanted.request().site();
      Place place = places.of(settings, site == null ? null : known.get(site));
      return PersonRules.draft(
          settings.tenant(), wanted.person(), wanted.request(), before, place, clock.instant());
    }
  }
}
