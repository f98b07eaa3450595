package dev.interlude.content.editing;

import dev.interlude.content.form.MisshapenException;
import dev.interlude.content.form.RoutineForm;
import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.content.routine.Routine;
import dev.interlude.defaults.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Reads a routine that is sent, never more of it than the limit. */
@Component
class DraftBody {

  private static final String LATER = "said by the service";

  private final int most;

  DraftBody(EditingSettings settings) {
    this.most = Math.toIntExact(settings.maxBody().toBytes());
  }

  /**
   * The routine in all its languages; version 0 if the body names none, author and reviewer are the
   * token's to say. Throws 400, 413 or 422, which name the place.
   */
  Routine read(HttpServletRequest request) {
    ObjectNode tree = tree(bytes(request));
    boolean numbered = tree.has("version");
    if (!numbered) {
      tree.put("version", 1);
    }
    tree.put("author", LATER).put("reviewer", LATER);
    try {
      Routine routine = RoutineForm.read(tree);
      return routine.as(routine.id(), numbered ? routine.version() : 0, "", "");
    } catch (MisshapenException misshapen) {
      throw Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "misshapen",
              "The body has not the form of a routine; see errors, and catalogue/routine.schema.json.")
          .with(
              "errors",
              misshapen.misfits().stream()
                  .map(misfit -> Map.of("pointer", misfit.pointer(), "detail", misfit.detail()))
                  .toList());
    }
  }

  private byte[] bytes(HttpServletRequest request) {
    try {
      if (request.getContentLengthLong() > most) {
        throw tooLarge();
      }
      byte[] bytes = request.getInputStream().readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException cutOff) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable", "The body was cut off.");
    }
  }

  private Problem tooLarge() {
    return Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            "A routine has at most " + most + " bytes; pictures and sounds are linked.")
        .with("limitBytes", most);
  }

  private static ObjectNode tree(byte[] bytes) {
    try {
      if (RoutineJson.mapper().readTree(bytes) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException noJson) {
      var place = noJson.getLocation();
      throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable", noJson.getOriginalMessage())
          .with("line", place == null ? 1 : place.getLineNr())
          .with("column", place == null ? 1 : place.getColumnNr());
    }
    throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable", "The body is no JSON object.")
        .with("errors", List.of(Map.of("pointer", "", "detail", "is no object")));
  }
}
