package dev.interlude.reminder.sites;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A place of work.
 *
 * @param region ISO 3166 code of the country, or of one of its parts, whose holidays hold
 */
public record Site(
    @Schema(example = "munich") String site,
    @Schema(example = "Munich") String name,
    @Schema(type = "string", example = "Europe/Berlin") ZoneId zone,
    @Schema(example = "DE-BY") @Nullable String region) {}
