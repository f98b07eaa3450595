package dev.interlude.content.reading;

import dev.interlude.content.routine.BodyArea;
import dev.interlude.content.routine.Goal;
import dev.interlude.content.routine.Level;
import dev.interlude.content.routine.Position;
import dev.interlude.contracts.BreakKind;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters of lists, described. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
  @Parameter(
      name = "kind",
      in = ParameterIn.QUERY,
      schema = @Schema(implementation = BreakKind.class)),
  @Parameter(
      name = "bodyArea",
      in = ParameterIn.QUERY,
      schema = @Schema(implementation = BodyArea.class)),
  @Parameter(name = "goal", in = ParameterIn.QUERY, schema = @Schema(implementation = Goal.class)),
  @Parameter(
      name = "position",
      in = ParameterIn.QUERY,
      schema = @Schema(implementation = Position.class)),
  @Parameter(
      name = "level",
      in = ParameterIn.QUERY,
      schema = @Schema(implementation = Level.class)),
  @Parameter(
      name = "equipment",
      in = ParameterIn.QUERY,
      description = "What is at hand: chair, wall, desk, mat with commas between, or none.",
      example = "chair,wall",
      schema = @Schema(type = "string")),
  @Parameter(
      name = "maxSeconds",
      in = ParameterIn.QUERY,
      example = "120",
      schema = @Schema(type = "integer")),
  @Parameter(
      name = "locale",
      in = ParameterIn.QUERY,
      description = "Only what is written in this language, and in it rather than Accept-Language.",
      example = "da",
      schema = @Schema(type = "string")),
  @Parameter(
      name = "q",
      in = ParameterIn.QUERY,
      description = "Words; \"in quotes\" together, or, -without. Found in every language.",
      example = "shoulder OR neck",
      schema = @Schema(type = "string")),
  @Parameter(
      name = "overdue",
      in = ParameterIn.QUERY,
      description = "true: also those whose review has been due for more than 90 days.",
      schema = @Schema(type = "boolean")),
  @Parameter(
      name = "sort",
      in = ParameterIn.QUERY,
      description =
          "id, title, seconds, publishedAt or, with q, relevance (the best first); - before it"
              + " turns it round.",
      example = "-publishedAt",
      schema = @Schema(type = "string")),
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "Routines a page, 50 unless given, at most 200.",
      schema = @Schema(type = "integer")),
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "The value of next of the page before.",
      schema = @Schema(type = "string"))
})
@interface RoutineFilters {}
