package dev.interlude.content.form;

import static java.util.Objects.requireNonNull;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.interlude.content.form.MisshapenException.Misfit;
import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.content.routine.Routine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads routines as people write them, by {@code catalogue/routine.schema.json}. */
public final class RoutineForm {

  private static final String RESOURCE = "/catalogue/routine.schema.json";
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json());

  private RoutineForm() {}

  /** The routine, with all its languages; throws {@link MisshapenException}. */
  public static Routine read(JsonNode tree) {
    List<Misfit> halves = HalfCharacters.in(tree);
    List<Misfit> misfits = halves.isEmpty() ? misfits(tree) : halves;
    if (!misfits.isEmpty()) {
      throw new MisshapenException(misfits);
    }
    return RoutineJson.mapper().treeToValue(tree, Routine.class);
  }

  private static List<Misfit> misfits(JsonNode tree) {
    return SCHEMA
        .validate(
            tree,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(RoutineForm::misfit)
        .distinct()
        .toList();
  }

  private static Misfit misfit(Error error) {
    String place = error.getInstanceLocation().toString();
    String field = error.getProperty();
    return new Misfit(
        field == null ? place : place + "/" + MisshapenException.escaped(field),
        String.valueOf(error.getMessage()));
  }

  private static JsonNode json() {
    try (InputStream in = requireNonNull(RoutineForm.class.getResourceAsStream(RESOURCE))) {
      return RoutineJson.mapper().readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
