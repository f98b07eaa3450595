package dev.interlude.content.exercise;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;

/** How much of an exercise: exactly one form, written as an object with the form's name as key. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Dosage.Reps.class, name = "reps"),
  @JsonSubTypes.Type(value = Dosage.Hold.class, name = "hold"),
  @JsonSubTypes.Type(value = Dosage.Duration.class, name = "duration")
})
@Schema(
    description = "One of reps {count, secondsEach}, hold {seconds, count}, duration {seconds}.")
public sealed interface Dosage {

  /** Seconds on one side and in one direction. */
  default int total() {
    return switch (this) {
      case Reps reps -> reps.count() * reps.secondsEach();
      case Hold hold -> hold.seconds() * hold.count();
      case Duration duration -> duration.seconds();
    };
  }

  record Reps(int count, int secondsEach) implements Dosage {}

  record Hold(int seconds, int count) implements Dosage {}

  record Duration(int seconds) implements Dosage {}
}
