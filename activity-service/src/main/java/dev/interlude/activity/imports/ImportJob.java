package dev.interlude.activity.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import that is worked on after the answer, as its person sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportJob(
    UUID id,
    JobState state,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Schema(description = "Why it failed.", example = "not-delivered") @Nullable String failure,
    @Schema(description = "How many of result.intervals are judged and delivered.") int delivered,
    ImportResult result) {}
