package dev.interlude.analytics.annotations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be noted.
 *
 * @param text what happened; it names no person
 * @param by the kind of unit; company if left out
 * @param unit the path or site; left out for the company
 * @param kind note or policy; note if left out
 */
@Schema(
    example =
        """
        {"date": "2026-11-16", "text": "Sit-stand desks on the second floor", \
        "by": "site", "unit": "aarhus", "kind": "note"}""")
record AnnotationRequest(
    @NotNull LocalDate date,
    @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "is one line of text")
        String text,
    @Nullable
        @Pattern(
            regexp = "company|department|site",
            message = "is one of company, department, site")
        String by,
    @Nullable @Size(max = 500) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "is one line of text")
        String unit,
    @Nullable @Pattern(regexp = "note|policy", message = "is note or policy") String kind) {

  String byOrCompany() {
    return by == null ? "company" : by;
  }

  String unitOrEmpty() {
    return unit == null ? "" : unit.strip();
  }

  String kindOrNote() {
    return kind == null ? "note" : kind;
  }
}
