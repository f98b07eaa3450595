package dev.interlude.activity.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.ErasureRequested;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "activity")
class ErasedPeopleIT {

  private static final String TENANT = "markers";

  @Autowired private ErasedPeople erased;
  @Autowired private JdbcClient sql;

  @Test
  void keepsTheHighestVersionInTheMarkerAndForgetsItInTime() {
    var person = new ErasureRequested(TENANT, "marked", 7);
    erased.mark(person, Instant.parse("2020-03-01T00:00:00Z"));
    erased.mark(new ErasureRequested(TENANT, "marked", 3), Instant.parse("2020-02-01T00:00:00Z"));
    assertThat(markers()).containsExactly("7 2020-03-01");
    erased.forgetBefore(Instant.parse("2020-03-01T00:00:00Z"));
    assertThat(markers()).hasSize(1);
    erased.forgetBefore(Instant.parse("2020-03-01T00:00:01Z"));
    assertThat(markers()).isEmpty();
  }

  private List<String> markers() {
    return sql.sql(
            "SELECT directory_version || ' ' || (erased_at AT TIME ZONE 'UTC')::date"
                + " FROM erased_person WHERE person = 'marked'")
        .query(String.class)
        .list();
  }
}
