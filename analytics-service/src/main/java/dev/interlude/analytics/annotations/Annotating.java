package dev.interlude.analytics.annotations;

import dev.interlude.analytics.audit.AuditLog;
import dev.interlude.analytics.dates.DateRange;
import dev.interlude.analytics.figures.serving.AgreementGate;
import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes and takes back, and says in the audit log who did; never what a text said. */
@Component
class Annotating {

  /** More lines than a chart can show by far. */
  private static final int MOST = 2_000;

  private final AgreementGate gate;
  private final Annotations annotations;
  private final AuditLog audit;
  private final Clock clock;

  Annotating(AgreementGate gate, Annotations annotations, AuditLog audit, Clock clock) {
    this.gate = gate;
    this.annotations = annotations;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Annotation add(Caller caller, String actor, AnnotationRequest request) {
    gate.pass(caller.tenant());
    LocalDate date = DateRange.requireWritable("/date", request.date());
    requireUnitIfNeeded(request);
    if (annotations.count(caller.tenant()) >= MOST) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "too-many-annotations",
          "There are " + MOST + " annotations; delete some that are of no use any more.");
    }
    var annotation =
        new Annotation(
            UUID.randomUUID(),
            date,
            request.text().strip(),
            request.byOrCompany(),
            request.unitOrEmpty(),
            request.kindOrNote(),
            actor,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    annotations.add(caller.tenant(), annotation, caller.personId());
    audit.add(caller, actor, "annotation-added", detail(annotation.id(), date));
    return annotation;
  }

  @Transactional
  void delete(Caller caller, String actor, UUID id) {
    gate.pass(caller.tenant());
    LocalDate date =
        annotations
            .delete(caller.tenant(), id)
            .orElseThrow(
                () ->
                    Problem.of(
                        HttpStatus.NOT_FOUND,
                        "annotation-unknown",
                        "There is no such annotation; perhaps it is deleted already."));
    audit.add(caller, actor, "annotation-deleted", detail(id, date));
  }

  private static void requireUnitIfNeeded(AnnotationRequest request) {
    if (request.byOrCompany().equals("company") != request.unitOrEmpty().isEmpty()) {
      String detail = "is given for a department or a site, and left out for the company";
      throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "The unit " + detail + ".")
          .with("errors", List.of(Map.of("pointer", "/unit", "detail", detail)));
    }
  }

  private static Map<String, String> detail(UUID id, LocalDate date) {
    return Map.of("id", id.toString(), "date", date.toString());
  }
}
