package dev.interlude.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.internals.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        .isEqualTo(Topics.BREAKS.settings());
    assertThat(Topics.clientEvents("acme").settings())
        .containsAllEntriesOf(Topics.ACTIVITIES.settings());
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
  void letNoAppSayWhenTheBrokerTookItsEvents() {
    assertThat(Topics.clientEvents("acme").settings())
        .containsEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
    assertThat(Topics.all())
        .allSatisfy(
            topic ->
                assertThat(topic.settings())
                    .doesNotContainKey(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme", "a", "0-9", "shared-desks", "rejected", "x-shared"})
  void tellTheTenantByTheTopicOfItsApps(String tenant) {
    String name = Topics.clientEvents(tenant).name();
    assertThat(name).matches(Topics.allClientEvents());
    assertThat(Topics.tenantOf(name)).isEqualTo(tenant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interlude.client-events.rejected.v1",
        "interlude.client-events.v1.",
        "interlude.client-events.v1.shared",
        "interlude.client-events.v1.Acme",
        "interlude.client-events.v1.acme.dlt",
        "interlude.client-events.v1.acme\n",
        "interlude-client-events-v1-acme",
        "x.interlude.client-events.v1.acme"
      })
  void takeNoOtherTopicForOneOfATenantsApps(String name) {
    assertThat(name).doesNotMatch(Topics.allClientEvents());
    assertThat(Topics.all())
        .noneMatch(topic -> Topics.allClientEvents().matcher(topic.name()).matches());
  }

  @Test
  void keepThePersonDaysOfFourHundredDaysCompacted() {
    assertThat(Topics.PERSON_DAYS.settings())
        .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete")
        .containsEntry(TopicConfig.RETENTION_MS_CONFIG, "34560000000");
  }
}
