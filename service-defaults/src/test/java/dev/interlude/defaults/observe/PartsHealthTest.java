package dev.interlude.defaults.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.interlude.defaults.ReadinessPart;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

class PartsHealthTest {
  private record Part(String name, boolean isReady) implements ReadinessPart {}

  @Test
  void namesThePartsThatAreWaitedFor() {
    var health =
        new PartsHealth(
                List.of(new Part("streams", false), new Part("a", true), new Part("b", false)))
            .health();
    assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health.getDetails()).containsEntry("waitingFor", List.of("b", "streams"));
  }

  @Test
  void isUpWhenAllPartsAreReady() {
    assertThat(new PartsHealth(List.of(new Part("a", true))).health().getStatus())
        .isEqualTo(Status.UP);
  }

  @ParameterizedTest
  @EnumSource(KafkaStreams.State.class)
  void takesStreamsForReadyInTheStateRunningOnly(KafkaStreams.State state) {
    var streams = mock(KafkaStreams.class);
    when(streams.state()).thenReturn(state);
    assertThat(running(streams)).isEqualTo(state == KafkaStreams.State.RUNNING);
  }

  private static boolean running(KafkaStreams streams) {
    var factory = mock(StreamsBuilderFactoryBean.class);
    when(factory.getKafkaStreams()).thenReturn(streams);
    var beans = mock(ListableBeanFactory.class);
    when(beans.getBeansOfType(StreamsBuilderFactoryBean.class, true, false))
        .thenReturn(Map.of("streams", factory));
    return new StreamsRunning(beans).isReady();
  }
}
