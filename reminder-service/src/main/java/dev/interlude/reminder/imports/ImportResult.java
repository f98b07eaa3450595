package dev.interlude.reminder.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file so far, or would become of it.
 *
 * @param id null for a dry run
 */
record ImportResult(
    @Nullable UUID id,
    @Schema(example = "done", description = "queued, running, done or failed") String state,
    boolean dryRun,
    @Schema(description = "Of the file, without the first line") int rows,
    int created,
    int changed,
    int unchanged,
    @Schema(description = "Rows with a problem; they are not taken") int invalid,
    @Schema(description = "The first thousand") List<RowProblem> problems) {}
