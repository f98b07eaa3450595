package dev.interlude.content.catalogue;

import dev.interlude.content.form.MisshapenException;
import dev.interlude.content.form.RoutineForm;
import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.content.routine.Routine;
import java.io.InputStream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a routine as its authors write it: YAML with the field names of the model. */
final class CatalogueFile {

  private static final YAMLMapper MAPPER =
      RoutineJson.strict(YAMLMapper.builder())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private CatalogueFile() {}

  /**
   * Throws Jackson's exception, which names the line, for what is no YAML, and {@link
   * MisshapenException}, which names all places, for what is no routine.
   */
  static Routine read(InputStream yaml) {
    return RoutineForm.read(MAPPER.readTree(yaml));
  }
}
