package dev.interlude.analytics.mydays;

import dev.interlude.analytics.people.APerson;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.analytics.sink.StoringPersonDays;
import dev.interlude.analytics.sink.StoringPersonDays.Incoming;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonKey;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** A person of Copenhagen, enrolled long ago, with days that are all like one golden case. */
record OwnHistory(StoringPersonDays storing, JdbcClient jdbc, PersonKey person) {

  /** Monday to Friday, absent on the dates given. */
  OwnHistory enrol(LocalDate... absences) {
    PersonChanged entry =
        APerson.version(1)
            .named(person.tenant(), person.person())
            .from("2020-01-01T00:00:00Z")
            .absentOn(absences)
            .build();
    jdbc.sql(
            "INSERT INTO person_version (tenant, person, version, entry) VALUES (?, ?, 1, ?::jsonb)")
        .params(person.tenant(), person.person(), Json.mapper().writeValueAsString(entry))
        .update();
    return this;
  }

  /** A day of 7 recorded hours, 6 of them sitting, two prompts and one spontaneous break. */
  void day(LocalDate date, String outcome) {
    ObjectNode summary =
        Json.mapper()
            .valueToTree(SomeFacts.facts().sat("08:00", "14:00").due("11:00", "11:15").summary());
    summary.put("person", person.person()).put("tenant", person.tenant());
    summary.put("date", date.toString());
    summary.put("recordedSeconds", 7 * 3_600).put("sittingSeconds", 6 * 3_600);
    summary.put("uprightSeconds", 3_600).put("valid", true);
    ObjectNode outcomes = (ObjectNode) summary.get("breaks");
    outcomes.put("pending", 0).put(outcome, 2);
    ((ObjectNode) summary.get("breaksByKind")).set("movement", outcomes);
    storing.store(
        List.of(
            new Incoming(
                person.tenant() + "/" + person.person() + "/" + date,
                Json.mapper().writeValueAsBytes(summary),
                0,
                date.toEpochDay())));
  }
}
