package dev.interlude.content.routine;

import dev.interlude.content.text.Text;
import dev.interlude.contracts.WireNamed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Schema(description = "A claim, where it comes from, and how far it can be trusted.")
public record Evidence(
    Text claim,
    String source,
    @Nullable URI url,
    @Schema(description = "When the source was published.") @Nullable LocalDate date,
    Study study,
    Certainty certainty) {

  public enum Study implements WireNamed {
    GUIDELINE,
    SYSTEMATIC_REVIEW,
    RANDOMISED_TRIAL,
    COHORT,
    CROSS_SECTIONAL,
    EXPERIMENT,
    EXPERT_STATEMENT,
    NARRATIVE_REVIEW,
    ARTICLE
  }

  public enum Certainty implements WireNamed {
    HIGH,
    MODERATE,
    LOW,
    VERY_LOW
  }
}
