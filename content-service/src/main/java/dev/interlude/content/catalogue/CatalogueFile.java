package dev.interlude.content.catalogue;

import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.content.routine.Routine;
import java.io.InputStream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a routine as its authors write it: YAML with the field names of the model. */
final class CatalogueFile {

  private static final YAMLMapper MAPPER = RoutineJson.strict(YAMLMapper.builder()).build();

  private CatalogueFile() {}

  /** Throws Jackson's exception, which names line and field, for anything that is no routine. */
  static Routine read(InputStream yaml) {
    return MAPPER.readValue(yaml, Routine.class);
  }
}
