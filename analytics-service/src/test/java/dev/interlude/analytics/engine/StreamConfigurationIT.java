package dev.interlude.analytics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import java.util.Objects;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

@InterludeIntegrationTest(service = "analytics")
class StreamConfigurationIT {

  @Autowired private StreamsBuilderFactoryBean stream;
  @Autowired private EngineSettings settings;

  @Test
  void reachesTheStreamThatTheBinderStarts() {
    var expected = StreamConfiguration.of(settings);
    assertThat(Objects.requireNonNull(stream.getStreamsConfiguration()))
        .containsAllEntriesOf(expected);
    assertThat(expected)
        .containsEntry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000L)
        .containsEntry(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir());
  }
}
