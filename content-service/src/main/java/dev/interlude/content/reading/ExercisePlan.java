package dev.interlude.content.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.interlude.content.exercise.Dosage;
import dev.interlude.content.exercise.Exercise;
import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.routine.Evidence;
import dev.interlude.content.routine.Item;
import dev.interlude.content.routine.Routine;
import dev.interlude.content.text.Text;
import dev.interlude.contracts.WireNamed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A routine in the words of <a href="https://schema.org/ExercisePlan">schema.org</a>. */
record ExercisePlan(
    @JsonProperty("@context") String context,
    @JsonProperty("@type") String type,
    String identifier,
    Text name,
    Text description,
    String inLanguage,
    int version,
    Instant datePublished,
    Duration activityDuration,
    String exerciseType,
    String intensity,
    int repetitions,
    List<Part> associatedAnatomy,
    List<Part> hasPart,
    List<Source> citation,
    Part author,
    Part editor,
    String license) {

  private static final String SPDX = "https://spdx.org/licenses/";

  /** A thing within: an exercise, a part of the body, a person. */
  record Part(
      @JsonProperty("@type") String type,
      Object name,
      @Nullable Text description,
      @Nullable Duration activityDuration,
      @Nullable Integer repetitions,
      @Nullable List<Text> text) {

    static Part named(String type, String name) {
      return new Part(type, name, null, null, null, null);
    }

    static Part of(Item item) {
      Exercise exercise = item.exercise();
      return new Part(
          "ExercisePlan",
          exercise.name(),
          exercise.purpose(),
          Duration.ofSeconds(exercise.seconds()),
          repetitions(exercise.dosage()),
          exercise.steps().stream().map(step -> step.text()).toList());
    }

    private static @Nullable Integer repetitions(Dosage dosage) {
      return switch (dosage) {
        case Dosage.Reps reps -> (Integer) reps.count();
        case Dosage.Hold hold -> (Integer) hold.count();
        case Dosage.Duration _ -> null;
      };
    }
  }

  record Source(
      @JsonProperty("@type") String type,
      String name,
      @Nullable URI url,
      @Nullable LocalDate datePublished) {

    static Source of(Evidence evidence) {
      return new Source("CreativeWork", evidence.source(), evidence.url(), evidence.date());
    }
  }

  /** An address where the licence has one. */
  private static String licence(String identifier) {
    return identifier.matches("[A-Za-z0-9.+-]+") ? SPDX + identifier : identifier;
  }

  static ExercisePlan of(PublishedRoutine published, String language) {
    Routine routine = published.routine();
    return new ExercisePlan(
        "https://schema.org",
        "ExercisePlan",
        routine.id(),
        routine.title(),
        routine.summary(),
        language,
        routine.version(),
        published.publishedAt(),
        Duration.ofSeconds(routine.seconds()),
        routine.kind().wireName(),
        routine.level().wireName(),
        routine.rounds(),
        routine.bodyAreas().stream()
            .map(WireNamed::wireName)
            .map(area -> Part.named("AnatomicalStructure", area))
            .toList(),
        routine.items().stream().map(Part::of).toList(),
        routine.evidence().stream().map(Source::of).toList(),
        Part.named("Person", routine.author()),
        Part.named("Person", routine.reviewer()),
        licence(routine.licence()));
  }
}
