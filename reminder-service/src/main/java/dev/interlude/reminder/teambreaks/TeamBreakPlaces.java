package dev.interlude.reminder.teambreaks;

import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.reminder.fields.FieldReader;
import dev.interlude.reminder.routines.OfferedRoutines;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether there is anybody to join a team break, and anything to do in it. */
@Component
class TeamBreakPlaces {

  private final JdbcClient jdbc;
  private final OfferedRoutines routines;

  TeamBreakPlaces(JdbcClient jdbc, OfferedRoutines routines) {
    this.jdbc = jdbc;
    this.routines = routines;
  }

  void check(
      FieldReader fields, String tenant, @Nullable String department, @Nullable String site) {
    if (!hasPeople(tenant, department, null)) {
      fields.reject("/department", "is one that the directory has people in");
    } else if (!hasPeople(tenant, department, site)) {
      fields.reject("/site", "is one where people of the directory work, in that department");
    }
  }

  void checkRoutine(FieldReader fields, String tenant, BreakKind kind, @Nullable String routineId) {
    if (routineId != null
        && routines.find(tenant, routineId).filter(r -> suits(r, kind)).isEmpty()) {
      fields.reject("/routineId", "is a published routine of that kind, and not one for pain");
    }
  }

  private static boolean suits(RoutineChanged routine, BreakKind kind) {
    return routine.kind() == kind && routine.retired() == null && !routine.painRelated();
  }

  private boolean hasPeople(String tenant, @Nullable String department, @Nullable String site) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1 FROM person p JOIN person_version v USING (tenant, person, version)
              WHERE p.tenant = :tenant
                AND (:department = '' OR v.entry ->> 'department' = :department
                  OR starts_with(v.entry ->> 'department', :department || '/'))
                AND (:site = '' OR v.entry ->> 'site' = :site))
            """)
        .param("tenant", tenant)
        .param("department", department == null ? "" : department)
        .param("site", site == null ? "" : site)
        .query(Boolean.class)
        .single();
  }
}
