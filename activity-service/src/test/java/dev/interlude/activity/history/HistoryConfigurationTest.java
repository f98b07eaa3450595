package dev.interlude.activity.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.listener.MessageListenerContainer;

class HistoryConfigurationTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner().withUserConfiguration(HistoryConfiguration.class);

  @Test
  void readsNoActivitiesWhenTheHistoryIsSwitchedOff() {
    context
        .withPropertyValues("interlude.activity.history.enabled=false")
        .run(started -> assertThat(started).doesNotHaveBean(MessageListenerContainer.class));
  }

  @Test
  void readsThemUnlessToldOtherwise() {
    // The container asks for what it reads and stores with, which is not there.
    context.run(started -> assertThat(started).hasFailed());
  }
}
