package dev.interlude.analytics.agreement;

import dev.interlude.analytics.audit.AuditLog;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records an agreement and who recorded it, both or neither. */
@Component
class RecordingAgreement {

  private final Agreements agreements;
  private final AuditLog audit;
  private final Clock clock;

  RecordingAgreement(Agreements agreements, AuditLog audit, Clock clock) {
    this.agreements = agreements;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Agreement record(Caller caller, String actor, AgreementRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (request.date().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
      throw Problem.of(
          HttpStatus.BAD_REQUEST,
          "agreement-in-future",
          "The agreement's date lies ahead; record it once it has been made.");
    }
    var agreement =
        new Agreement(request.date(), request.impactAssessment(), request.workersAgreement(), now);
    agreements.record(caller.tenant(), agreement);
    audit.add(
        caller,
        actor,
        "agreement-recorded",
        Map.of(
            "date", request.date().toString(),
            "impactAssessment", request.impactAssessment(),
            "workersAgreement", request.workersAgreement()));
    return agreement;
  }
}
