package dev.interlude.localstack.company.people;

import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Sharing;
import java.time.ZoneId;
import java.util.List;

/**
 * One of the simulated people.
 *
 * @param number 1 for p-001
 * @param evidence what sees their posture, the most telling first
 * @param forgetsLaptop whether their laptop stays shut on Tuesdays and reports on Wednesday
 */
public record Employee(
    int number,
    String department,
    Site site,
    WorkWeek week,
    Habit habit,
    List<Evidence> evidence,
    Sharing sharing,
    boolean forgetsLaptop) {

  public String id() {
    return idOf(number);
  }

  public ZoneId zone() {
    return site.zone();
  }

  /** p-001 for 1. */
  static String idOf(int number) {
    String digits = Integer.toString(number);
    return "p-" + "0".repeat(Math.max(0, 3 - digits.length())) + digits;
  }
}
