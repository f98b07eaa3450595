package dev.interlude.analytics.figures.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One figure as it is told: a value, perhaps with its 95 % interval; or a bound; or the reason why
 * it is hidden, and then nothing else.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A value (with its 95 % interval), or a bound, or why it is hidden")
public record FigureValue(
    @Nullable BigDecimal value,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    @Nullable BigDecimal atMost,
    @Nullable BigDecimal atLeast,
    @Schema(allowableValues = {"group-too-small", "protects-another-group", "nearly-none-or-all"})
        @Nullable String suppressed) {

  static FigureValue shown(BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    return new FigureValue(value, low, high, null, null, null);
  }

  static FigureValue atMost(BigDecimal bound) {
    return new FigureValue(null, null, null, bound, null, null);
  }

  static FigureValue atLeast(BigDecimal bound) {
    return new FigureValue(null, null, null, null, bound, null);
  }

  static FigureValue suppressed(String reason) {
    return new FigureValue(null, null, null, null, null, reason);
  }
}
