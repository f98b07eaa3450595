package dev.interlude.reminder.directory;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's entry, as it shall be. Department and site are always given; of the rest, what is left
 * out stays as it is, and has a default for a new person.
 */
public record PersonRequest(
    @Schema(description = "Path of the department.", example = "operations/logistics")
        @Nullable String department,
    @Schema(example = "copenhagen") @Nullable String site,
    @Schema(
            description = "IANA time zone; that of the site (site) for a new person unless given.",
            example = "Europe/Copenhagen")
        @Nullable String zone,
    @Schema(description = "Monday to Friday, 08:00 to 16:00, for a new person unless given.")
        @Nullable List<@Nullable Hours> workingHours,
    @Schema(
            description =
                "Dates without work beside the holidays: absences; [] for none. From last year to"
                    + " three years ahead, at most 1,000.")
        @Nullable List<String> nonWorkingDates,
    @Schema(
            description =
                "Whose public holidays hold: an ISO 3166 code, such as DK or DE-BY, none, or those"
                    + " of the site or tenant (site, new people).")
        @Nullable String holidays,
    @Schema(description = "required, opt-out (new people), opt-in or off.")
        @Nullable String policyMode,
    @Schema(description = "all (new people), breaks-only or none.") @Nullable String sharing,
    @Schema(description = "active (new people) or deactivated.") @Nullable String status,
    @Schema(
            description =
                "From when this holds, at most 14 days back. Unless given: the start of the local"
                    + " day before for a new person, now for a change.")
        @Nullable String validFrom) {

  /** What is needed at least, as it is. */
  static PersonRequest keeping(PersonChanged entry) {
    return of(entry.department(), entry.site());
  }

  static PersonRequest of(String department, String site) {
    return new PersonRequest(department, site, null, null, null, null, null, null, null, null);
  }

  PersonRequest withStatus(PersonStatus wanted) {
    return new PersonRequest(
        department,
        site,
        zone,
        workingHours,
        nonWorkingDates,
        holidays,
        policyMode,
        sharing,
        wanted.wireName(),
        validFrom);
  }

  PersonRequest withSharing(@Nullable String wanted) {
    return new PersonRequest(
        department,
        site,
        zone,
        workingHours,
        nonWorkingDates,
        holidays,
        policyMode,
        wanted,
        status,
        validFrom);
  }

  PersonRequest withNonWorkingDates(List<String> wanted) {
    return new PersonRequest(
        department,
        site,
        zone,
        workingHours,
        wanted,
        holidays,
        policyMode,
        sharing,
        status,
        validFrom);
  }

  /** A range of hours on some days. */
  public record Hours(
      @Schema(description = "monday to sunday") @Nullable List<String> days,
      @Schema(example = "08:00") @Nullable String from,
      @Schema(description = "24:00 is the end of the day.", example = "16:00")
          @Nullable String to) {}
}
