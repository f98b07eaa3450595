package dev.interlude.analytics.figures.serving;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of figures, as it stands in the address; {@link Question} reads it. */
public record FigureParameters(
    @Parameter(
            description = "the kind of unit; company if left out",
            schema = @Schema(allowableValues = {"company", "department", "site"}))
        @Nullable String by,
    @Parameter(
            description =
                "paths of departments or ids of sites; may be repeated, and all without it",
            array = @ArraySchema(schema = @Schema(example = "operations/logistics")))
        List<String> unit,
    @Parameter(
            description = "the kind of period",
            schema = @Schema(allowableValues = {"day", "week", "month"}))
        @Nullable String period,
    @Parameter(
            description = "first begin of a period, inclusive",
            required = true,
            schema = @Schema(type = "string", format = "date", example = "2026-11-02"))
        @Nullable String from,
    @Parameter(
            description = "last begin of a period, inclusive; at most 800 days with the first",
            required = true,
            schema = @Schema(type = "string", format = "date", example = "2026-11-29"))
        @Nullable String to,
    @Parameter(
            description = "the form of the answer, for links; else the header Accept decides",
            schema = @Schema(allowableValues = {"json", "csv"}))
        @Nullable String format) {

  /** Those of an address that knows the company only. */
  public static FigureParameters ofCompany(
      @Nullable String period, @Nullable String from, @Nullable String to) {
    return new FigureParameters(null, List.of(), period, from, to, null);
  }
}
