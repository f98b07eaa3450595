package dev.interlude.analytics.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person counts: in one department with all departments above it, in one site, in both or
 * neither, and always in the company. So nobody counts in a department without counting in its
 * parent, and what units add up to can be judged.
 *
 * @param department the parts of the path, such as operations, logistics; empty for none
 * @param site null for none
 */
public record Placement(List<String> department, @Nullable String site) {

  private static final String SEPARATOR = "/";

  public Placement {
    department = List.copyOf(department);
  }

  /** Reads a path such as operations/logistics; empty texts stand for no department and no site. */
  public static Placement of(String departmentPath, String site) {
    return new Placement(
        Arrays.stream(departmentPath.split(SEPARATOR)).filter(part -> !part.isEmpty()).toList(),
        site.isEmpty() ? null : site);
  }

  /** The company, the departments from the topmost down, the site. */
  public List<UnitKey> units() {
    var units = new ArrayList<UnitKey>();
    units.add(UnitKey.COMPANY);
    units.addAll(departments());
    if (site != null) {
      units.add(new UnitKey(UnitKind.SITE, site));
    }
    return units;
  }

  /** From the topmost down. */
  List<UnitKey> departments() {
    var units = new ArrayList<UnitKey>();
    for (int depth = 1; depth <= department.size(); depth++) {
      units.add(
          new UnitKey(UnitKind.DEPARTMENT, String.join(SEPARATOR, department.subList(0, depth))));
    }
    return units;
  }
}
