package dev.interlude.content.routine;

import dev.interlude.content.text.Text;
import dev.interlude.contracts.WireNamed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(description = "Signs of one urgency, and what to do when one of them is there.")
public record RedFlag(Urgency urgency, Text advice, List<Text> signs) {

  public RedFlag {
    signs = List.copyOf(signs);
  }

  public enum Urgency implements WireNamed {
    EMERGENCY,
    URGENT,
    BOOK_A_DOCTOR
  }
}
