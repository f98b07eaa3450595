package dev.interlude.content.routine;

import dev.interlude.content.text.Text;
import dev.interlude.contracts.WireNamed;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(description = "A condition under which the routine is not for you, or not as it is.")
record Caution(Severity severity, Text condition, Text advice) {

  @Schema(description = "block: do not do it; warn: ask first; modify: do it differently.")
  public enum Severity implements WireNamed {
    BLOCK,
    WARN,
    MODIFY
  }
}
