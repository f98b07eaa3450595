package dev.interlude.content.routine;

import dev.interlude.content.text.Text;
import dev.interlude.contracts.BreakKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One version of a routine: all that its author wrote. Never changed once published. */
@Schema(description = "A short guided break, with cautions, evidence and alternatives.")
public record Routine(
    @Schema(example = "lower-back-relief") String id,
    @Schema(description = "Grows by one with every published change.") int version,
    Text title,
    Text summary,
    BreakKind kind,
    Goal goal,
    List<BodyArea> bodyAreas,
    @Schema(description = "Planned length, all rounds and pauses included.") int seconds,
    Level level,
    Position position,
    List<Equipment> equipment,
    Preparation preparation,
    @Schema(description = "Exercises in their order.") List<Item> items,
    @Schema(description = "How often all items are done.") int rounds,
    List<Caution> cautions,
    @Schema(description = "Signs that call for a doctor instead.") List<RedFlag> redFlags,
    @Schema(description = "When to stop at once.") List<Text> stopRules,
    @Schema(description = "What people feel who are helped by it.") List<Text> symptoms,
    List<Text> prevention,
    @Schema(description = "Why the trouble arises.") List<Text> why,
    List<Evidence> evidence,
    @Schema(description = "None leads to a retired routine.") List<Alternative> alternatives,
    String author,
    String reviewer,
    @Schema(description = "When the content has to be read again.") LocalDate reviewDue,
    @Schema(description = "SPDX identifier of the texts' licence.") String licence) {

  /** So long after its review was due a routine is still suggested. */
  public static final int DAYS_OF_GRACE = 90;

  public Routine {
    bodyAreas = List.copyOf(bodyAreas);
    equipment = List.copyOf(equipment);
    items = List.copyOf(items);
    cautions = List.copyOf(cautions);
    redFlags = List.copyOf(redFlags);
    stopRules = List.copyOf(stopRules);
    symptoms = List.copyOf(symptoms);
    prevention = List.copyOf(prevention);
    why = List.copyOf(why);
    evidence = List.copyOf(evidence);
    alternatives = List.copyOf(alternatives);
  }

  /** The same content under another id and number, and other names. */
  public Routine as(String id, int version, String author, String reviewer) {
    return as(id, version, author, reviewer, alternatives);
  }

  public Routine as(
      String id, int version, String author, String reviewer, List<Alternative> alternatives) {
    return new Routine(
        id,
        version,
        title,
        summary,
        kind,
        goal,
        bodyAreas,
        seconds,
        level,
        position,
        equipment,
        preparation,
        items,
        rounds,
        cautions,
        redFlags,
        stopRules,
        symptoms,
        prevention,
        why,
        evidence,
        alternatives,
        author,
        reviewer,
        reviewDue,
        licence);
  }

  /** Routines for pain are offered, never chosen automatically, and show red flags first. */
  public boolean painRelated() {
    return goal == Goal.RELIEF;
  }

  /** Flagged to readers; a published routine outlives its review by a while. */
  public boolean isReviewOverdue(LocalDate today) {
    return reviewDue.isBefore(today);
  }

  /** Long after its review was due it stays readable, but is no longer suggested. */
  public boolean isSuggested(LocalDate today) {
    return !reviewDue.plusDays(DAYS_OF_GRACE).isBefore(today);
  }

  /** What the parts add up to: preparation, then every round of items, pauses and transitions. */
  public int plannedSeconds() {
    long all = preparation.seconds() + (long) rounds * items.stream().mapToInt(Item::seconds).sum();
    return Math.clamp(all, 0, Integer.MAX_VALUE);
  }

  /** The languages a reader can have: those of the title; the rules ask them of every text. */
  public Set<String> locales() {
    return title.byLocale().keySet();
  }
}
