package dev.interlude.reminder.teambreaks;

import dev.interlude.contracts.Json;
import dev.interlude.defaults.AuditLog;
import dev.interlude.defaults.AuditLog.Actor;
import dev.interlude.defaults.Problem;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announces team breaks, and ends them; both are in the audit log. */
@Service
class AnnouncingTeamBreaks {

  private static final int MOST = 200;

  private final TeamBreaks teamBreaks;
  private final TeamBreakPlaces places;
  private final AuditLog audit;
  private final Clock clock;

  AnnouncingTeamBreaks(TeamBreaks teamBreaks, TeamBreakPlaces places, AuditLog audit, Clock clock) {
    this.teamBreaks = teamBreaks;
    this.places = places;
    this.audit = audit;
    this.clock = clock;
  }

  /** Throws a Problem that names all wrong fields, or 409 when there are too many. */
  @Transactional
  Offered announce(String tenant, Actor actor, TeamBreakRequest request) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Offered offered = request.checked(tenant, UUID.randomUUID(), now, places);
    teamBreaks.lock(tenant);
    if (teamBreaks.of(tenant).size() >= MOST) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "too-many-team-breaks",
          "There are " + MOST + " team breaks already; end one first.");
    }
    teamBreaks.add(tenant, offered);
    audit(tenant, actor, "team-break-announced", offered);
    return offered;
  }

  /** Nobody can join it any more; who has joined is taken out of it within seconds. */
  @Transactional
  void end(String tenant, Actor actor, UUID id) {
    Offered offered = teamBreaks.hold(tenant, id).orElseThrow(AnnouncingTeamBreaks::unknown);
    teamBreaks.end(id, clock.instant());
    audit(tenant, actor, "team-break-ended", offered);
  }

  static Problem unknown() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "unknown-team-break", "There is no such team break for you.");
  }

  private void audit(String tenant, Actor actor, String action, Offered offered) {
    audit.add(
        tenant,
        actor,
        action,
        Map.of(
            "name", offered.name(), "content", Json.mapper().writeValueAsString(offered.terms())));
  }
}
