package dev.interlude.reminder.me;

import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.PolicyMode;
import dev.interlude.contracts.Sharing;
import dev.interlude.contracts.WorkingHours;
import dev.interlude.reminder.sites.Site;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the directory says of the person. */
record MyProfile(
    String person,
    String department,
    String site,
    @Schema(description = "If the site is set up") @Nullable String siteName,
    ZoneId zone,
    @Schema(type = "string", example = "active") PersonStatus status,
    @Schema(type = "string", example = "all") Sharing sharing,
    @Schema(type = "string", example = "opt-out") PolicyMode policyMode,
    List<WorkingHours> workingHours,
    List<LocalDate> nonWorkingDates,
    int version) {

  static MyProfile of(PersonChanged entry, @Nullable Site site) {
    return new MyProfile(
        entry.person(),
        entry.department(),
        entry.site(),
        site == null ? null : site.name(),
        entry.zone(),
        entry.status(),
        entry.sharing(),
        entry.policyMode(),
        entry.workingHours(),
        entry.nonWorkingDates(),
        entry.version());
  }
}
