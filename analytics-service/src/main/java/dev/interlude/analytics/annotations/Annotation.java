package dev.interlude.analytics.annotations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a date.
 *
 * @param by the kind of unit that it concerns
 * @param unit the path or site; empty for the company
 * @param author the token's subject; absent when they were erased
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Annotation(
    UUID id,
    LocalDate date,
    String text,
    @Schema(allowableValues = {"company", "department", "site"}) String by,
    String unit,
    @Schema(allowableValues = {"note", "policy"}) String kind,
    @Nullable String author,
    Instant createdAt) {}
