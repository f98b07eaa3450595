package dev.interlude.activity;

import static dev.interlude.activity.Service.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@InterludeIntegrationTest(service = "activity")
class DescriptionIT {

  @LocalServerPort private int port;

  @Test
  void describesTheIntakeWithExamples() {
    var api = json(new Service(port).send("GET", "/v3/api-docs", Tokens.tenantAdmin("acme"), ""));
    var events = api.at("/paths/~1v1~1events/post");
    assertThat(events.at("/requestBody/content").propertyNames())
        .contains("application/cloudevents+json", "application/cloudevents-batch+json");
    assertThat(events.at("/requestBody/content/application~1cloudevents-batch+json").toString())
        .contains("movement-20261116T100000+0100");
    assertThat(events.at("/responses").propertyNames())
        .contains("202", "400", "403", "413", "429", "503");
    assertThat(events.at("/responses/202").toString()).contains("invalid-field");
    assertThat(api.at("/paths/~1v1~1clients~1{clientId}").propertyNames())
        .contains("put", "get", "delete");
  }
}
