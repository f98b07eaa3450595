package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.BreakDue;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.localstack.LocalStack;
import dev.interlude.localstack.StackPorts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Stopping everything and starting it again over the kept data changes nothing. */
@Order(20)
@ExtendWith(StackExtension.class)
class SecondStartIT {

  private static final Duration CLOSE = Duration.ofMinutes(30);

  private final TestCompany company;

  SecondStartIT(TestCompany company) {
    this.company = company;
  }

  @Test
  void startsOverKeptDataWithoutDuplicates() {
    String yesterdayAndBefore =
        "?to=" + LocalDate.ofInstant(company.now(), ZoneOffset.UTC).minusDays(1);
    List<JsonNode> days = company.days("p-001", yesterdayAndBefore);
    Map<String, Long> versions = versions();
    assertThat(days).isNotEmpty();

    StackPorts ports = company.stack().ports();
    company.stack().close();
    company.restarted(LocalStack.builder().home(StackExtension.HOME).ports(ports).start());
    Simulation.play(company);

    assertThat(versions()).isEqualTo(versions);
    assertThat(company.days("p-001", yesterdayAndBefore)).isEqualTo(days);
    assertThat(breaksTooClose()).isEmpty();
  }

  /** How many versions the directory published of each person. */
  private Map<String, Long> versions() {
    return company.topics().read(Topics.PEOPLE, r -> true).stream()
        .collect(Collectors.groupingBy(ConsumerRecord::key, Collectors.counting()));
  }

  /** The names under which a person was reminded twice within half an hour. */
  private List<String> breaksTooClose() {
    Map<String, TreeSet<BreakId>> byPerson = new TreeMap<>();
    for (var kafkaRecord : company.topics().read(Topics.BREAKS, r -> true)) {
      if (EventRecords.read(kafkaRecord.headers(), kafkaRecord.value()).data()
          instanceof BreakDue due) {
        byPerson
            .computeIfAbsent(
                kafkaRecord.key(), ignored -> new TreeSet<>(Comparator.comparing(BreakId::dueAt)))
            .add(due.breakId());
      }
    }
    var tooClose = new ArrayList<String>();
    byPerson.forEach(
        (person, breaks) -> {
          for (BreakId breakId : breaks) {
            BreakId before = breaks.lower(breakId);
            if (before != null && before.dueAt().plus(CLOSE).isAfter(breakId.dueAt())) {
              tooClose.add(person + " " + before + " " + breakId);
            }
          }
        });
    assertThat(byPerson).isNotEmpty();
    return tooClose;
  }
}
