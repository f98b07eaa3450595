package dev.interlude.content.exercise;

import dev.interlude.content.text.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;

@Schema(description = "A picture, film or sound, with words for those who cannot see or hear it.")
record Media(
    @Schema(description = "Media type (RFC 2046), such as image/svg+xml.") String type,
    URI href,
    Text alt,
    @Schema(description = "SPDX identifier, such as CC-BY-4.0.") String licence) {}
