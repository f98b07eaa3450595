package dev.interlude.defaults.sample;

import dev.interlude.contracts.Topic;
import dev.interlude.testsupport.Infrastructure;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
public class SampleBindings {
  public static final Topic NOTES = topic("interlude.test.notes");
  public static final Topic DEAD_NOTES = topic("interlude.test.notes.dead");

  @Bean
  static BeanFactoryPostProcessor topics() {
    return beans -> List.of(NOTES, DEAD_NOTES).forEach(Infrastructure.shared().broker()::create);
  }

  @Bean
  NoteTaker noteTaker() {
    return new NoteTaker();
  }

  @Bean
  Consumer<Message<List<byte[]>>> notes(NoteTaker taker) {
    return batch -> taker.take(batch.getPayload());
  }

  private static Topic topic(String name) {
    return new Topic(name, true, false, Duration.ofHours(1), null);
  }
}
