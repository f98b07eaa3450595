package dev.interlude.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.internals.Topic;
import org.junit.jupiter.api.Test;

class TopicsTest {
  @Test
  void haveNamesThatKafkaTakesEachOnce() {
    assertThat(Topics.all())
        .extracting(dev.interlude.contracts.Topic::name)
        .doesNotHaveDuplicates()
        .allSatisfy(Topic::validate);
    assertThat(Topics.clientEvents("acme").name()).isEqualTo("interlude.client-events.v1.acme");
    assertThatIllegalArgumentException().isThrownBy(() -> Topics.clientEvents("Acme.*"));
  }

  @Test
  void haveEqualPartitionsWhereTheirKeysAreJoined() {
    assertThat(Topics.joinedByPerson())
        .containsExactlyInAnyOrder(Topics.ACTIVITIES, Topics.BREAKS, Topics.PEOPLE, Topics.ERASURES)
        .allSatisfy(topic -> assertThat(topic.partitions(24)).isEqualTo(24));
    assertThat(Topics.TENANTS.partitions(24)).isEqualTo(1);
  }

  @Test
  void keepRawFactsThirtyDays() {
    assertThat(Topics.ACTIVITIES.settings())
        .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "delete")
        .containsEntry(TopicConfig.RETENTION_MS_CONFIG, "2592000000")
        .isEqualTo(Topics.BREAKS.settings())
        .isEqualTo(Topics.clientEvents("acme").settings());
    assertThat(Topics.REJECTED.settings())
        .containsEntry(TopicConfig.RETENTION_MS_CONFIG, "1209600000");
  }

  @Test
  void keepEveryAssignmentOfTheLastSixteenDaysAndTheLatestForEver() {
    assertThat(Topics.PEOPLE.settings())
        .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact")
        .containsEntry(TopicConfig.RETENTION_MS_CONFIG, "-1")
        .containsEntry(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, "1382400000");
  }

  @Test
  void keepThePersonDaysOfFourHundredDaysCompacted() {
    assertThat(Topics.PERSON_DAYS.settings())
        .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete")
        .containsEntry(TopicConfig.RETENTION_MS_CONFIG, "34560000000");
  }
}
