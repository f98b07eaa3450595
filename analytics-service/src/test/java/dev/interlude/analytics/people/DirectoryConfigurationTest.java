package dev.interlude.analytics.people;

import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dev.interlude.analytics.erasure.ErasedPeople;
import dev.interlude.defaults.ConsumerPolicy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;

class DirectoryConfigurationTest {

  @Test
  @SuppressWarnings("unchecked")
  void givesTheDirectorysConsumerThePolicyOfAllConsumersWithReadiness() {
    ConsumerPolicy policy = mock(ConsumerPolicy.class);
    KafkaConnectionDetails connection = mock(KafkaConnectionDetails.class, RETURNS_DEEP_STUBS);
    when(connection.getConsumer().getBootstrapServers()).thenReturn(List.of("localhost:1"));

    var container =
        new DirectoryConfiguration()
            .directoryContainer(
                new KafkaProperties(),
                connection,
                new DirectoryProjection(mock(JdbcClient.class), List.of()),
                mock(ErasedPeople.class),
                mock(PlatformTransactionManager.class),
                mock(KafkaTemplate.class),
                policy,
                new SimpleMeterRegistry());

    verify(policy).applyTo(container);
    verifyNoMoreInteractions(policy);
  }
}
