package dev.interlude.activity.history.me;

import dev.interlude.contracts.Json;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** One object: what the export says of itself, and {@code activities}, newest first. */
final class JsonExport implements ExportWriter {

  private final JsonGenerator json;

  JsonExport(ExportHead head, OutputStream out) {
    json = Json.mapper().createGenerator(out);
    json.writeStartObject();
    json.writeStringProperty("tenant", head.tenant());
    json.writeStringProperty("person", head.person());
    json.writeStringProperty("zone", head.zone().toString());
    json.writeStringProperty("exportedAt", head.exportedAt().toString());
    json.writeStringProperty("from", head.from().toString());
    json.writeName("activities");
    json.writeStartArray();
  }

  @Override
  public void row(MyActivity activity) {
    json.writePOJO(activity);
  }

  @Override
  public void end() {
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }
}
