package dev.interlude.localstack.company.people;

import static dev.interlude.localstack.company.people.Site.AARHUS;
import static dev.interlude.localstack.company.people.Site.COPENHAGEN;
import static dev.interlude.localstack.company.people.Site.NEW_YORK;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A department with the number of its direct members in a company of 200. So there are units with
 * at least 30 people, with 10 to 29, and with fewer than 10.
 *
 * @param sites taken in turn by the unit's members
 */
enum Unit {
  PRODUCT("engineering/product", 34, COPENHAGEN, COPENHAGEN, NEW_YORK),
  PLATFORM("engineering/platform", 24, COPENHAGEN, COPENHAGEN, COPENHAGEN, NEW_YORK),
  QUALITY("engineering/quality", 12, COPENHAGEN, NEW_YORK, COPENHAGEN),
  ENGINEERING_LEADS("engineering", 4, COPENHAGEN),
  LOGISTICS("operations/logistics", 30, COPENHAGEN, COPENHAGEN, COPENHAGEN, AARHUS),
  CONTROL_ROOM("operations/control-room", 8, COPENHAGEN),
  FACILITIES("operations/facilities", 6, COPENHAGEN, COPENHAGEN, NEW_YORK),
  OPERATIONS_LEADS("operations", 2, COPENHAGEN),
  SALES_NORDICS("sales/nordics", 22, COPENHAGEN),
  SALES_AMERICAS("sales/americas", 24, NEW_YORK),
  FINANCE("finance", 16, COPENHAGEN),
  PEOPLE("people", 7, COPENHAGEN),
  LEGAL("legal", 6, COPENHAGEN),
  MANAGEMENT("management", 5, COPENHAGEN, NEW_YORK);

  private static final int ALL = Arrays.stream(values()).mapToInt(unit -> unit.members).sum();

  private final String path;
  private final int members;
  private final List<Site> sites;

  Unit(String path, int members, Site... sites) {
    this.path = path;
    this.members = members;
    this.sites = List.of(sites);
  }

  String path() {
    return path;
  }

  Site site(int member) {
    return sites.get(member % sites.size());
  }

  /** The number of members of each unit in a company of that size, by largest remainder. */
  static int[] sizes(int people) {
    int[] sizes = Arrays.stream(values()).mapToInt(unit -> people * unit.members / ALL).toArray();
    int missing = people - Arrays.stream(sizes).sum();
    IntStream.range(0, sizes.length)
        .boxed()
        .sorted(Comparator.comparingInt(i -> -(people * values()[i].members % ALL)))
        .limit(missing)
        .forEach(i -> sizes[i]++);
    return sizes;
  }
}
