package dev.interlude.activity.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "activity")
class PartitionsIT {

  @Autowired private Partitions partitions;
  @Autowired private JdbcClient sql;

  @Test
  void refusesToMakeOrDropWhatIsNoMonth() {
    for (String sure :
        List.of(
            "SELECT create_activity_partition(DATE '2121-05-02')",
            "SELECT create_activity_partition(NULL)",
            "SELECT create_activity_partition(DATE '1999-01-01')",
            "SELECT drop_activity_partition(DATE '2121-05-02')")) {
      assertThatThrownBy(() -> sql.sql(sure).query(Boolean.class).single())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("month");
    }
    assertThat(
            sql.sql("SELECT drop_activity_partition(DATE '2121-01-01')")
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void leavesTheWorkingRoleNoOtherWayToMakeOrDropTables() {
    partitions.ensure(Stream.of(Instant.parse("2121-05-30T09:00:00Z")));
    assertThatThrownBy(() -> sql.sql("DROP TABLE activity_2121_05").update())
        .rootCause()
        .hasMessageContaining("must be owner");
    assertThatThrownBy(() -> sql.sql("CREATE TABLE activity_2121_09 (id int)").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> sql.sql("TRUNCATE activity").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    var owner =
        JdbcClient.create(Infrastructure.shared().database().superuser())
            .sql("SELECT DISTINCT tableowner FROM pg_tables WHERE tablename LIKE 'activity_2%'")
            .query(String.class)
            .list();
    assertThat(owner).containsExactly("activity_owner");
  }
}
