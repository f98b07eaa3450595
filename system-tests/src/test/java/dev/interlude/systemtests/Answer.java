package dev.interlude.systemtests;

import dev.interlude.contracts.Json;
import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What a service answered. */
record Answer(int status, String body, HttpHeaders headers) {

  JsonNode json() {
    return Json.mapper().readTree(body);
  }
}
