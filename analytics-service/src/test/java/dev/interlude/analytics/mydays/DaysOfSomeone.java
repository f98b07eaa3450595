package dev.interlude.analytics.mydays;

import dev.interlude.analytics.people.APerson;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.analytics.sink.StoringPersonDays;
import dev.interlude.analytics.sink.StoringPersonDays.Incoming;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.testsupport.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Enrols people, stores their day of the golden cases, and asks for it as they would. */
record DaysOfSomeone(StoringPersonDays storing, JdbcClient jdbc, HttpClient http, int port) {

  void store(String tenant, String person, PersonDaySummarised summary, long offset) {
    enrol(tenant, person);
    storing.store(
        List.of(
            new Incoming(
                tenant + "/" + person + "/" + SomeFacts.DATE,
                Json.mapper().writeValueAsBytes(summary),
                0,
                offset)));
  }

  void enrol(String tenant, String person) {
    PersonChanged entry = APerson.version(1).named(tenant, person).build();
    jdbc.sql(
            "INSERT INTO person_version (tenant, person, version, entry) VALUES (?, ?, 1, ?::jsonb)"
                + " ON CONFLICT DO NOTHING")
        .params(tenant, person, Json.mapper().writeValueAsString(entry))
        .update();
  }

  /** JSON unless a header says otherwise. */
  HttpResponse<String> get(String pathAndQuery, Tokens token, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(uri(pathAndQuery))
            .header("Authorization", token.bearer())
            .header("Accept", "application/json");
    for (int index = 0; index < headers.length; index += 2) {
      request.setHeader(headers[index], headers[index + 1]);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  URI uri(String pathAndQuery) {
    return URI.create("http://localhost:" + port + "/v1/me/days" + pathAndQuery);
  }

  static JsonNode json(HttpResponse<String> answer) {
    return Json.mapper().readTree(answer.body());
  }
}
