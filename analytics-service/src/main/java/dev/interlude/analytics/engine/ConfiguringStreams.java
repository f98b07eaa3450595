package dev.interlude.analytics.engine;

import java.util.Properties;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * Adds our settings to those that the binder gives a stream. The binder asks for a configurer of
 * factories only where it is the only one, and Boot brings another; so the factory is met here.
 */
final class ConfiguringStreams implements BeanPostProcessor {

  private final ObjectProvider<EngineSettings> settings;
  private final ObjectProvider<RestoreProgress> restoring;

  ConfiguringStreams(
      ObjectProvider<EngineSettings> settings, ObjectProvider<RestoreProgress> restoring) {
    this.settings = settings;
    this.restoring = restoring;
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof StreamsBuilderFactoryBean factory) {
      configure(factory, StreamConfiguration.of(settings.getObject()));
      factory.setStateRestoreListener(restoring.getObject());
    }
    return bean;
  }

  private static void configure(StreamsBuilderFactoryBean factory, Properties ours) {
    var config = new Properties();
    Properties given = factory.getStreamsConfiguration();
    if (given != null) {
      config.putAll(given);
    }
    config.putAll(ours);
    factory.setStreamsConfiguration(config);
    // After a long absence of the broker a thread gives up; another one goes on in its place.
    factory.setStreamsUncaughtExceptionHandler(
        cause -> StreamThreadExceptionResponse.REPLACE_THREAD);
  }
}
