package dev.interlude.reminder.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a file.
 *
 * @param line where its row begins; 1 is the header
 * @param column null when it is about the row
 */
record RowProblem(
    @Schema(example = "17") long line,
    @Schema(example = "zone") @Nullable String column,
    @Schema(
            example = "invalid",
            description =
                "invalid, duplicate, too-long, wrong-number-of-cells, unknown-column, missing-column,"
                    + " duplicate-column, or erased-meanwhile")
        String code,
    String detail) {}
