package dev.interlude.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

class SchedulingAutoConfigurationTest {

  private final ApplicationContextRunner contexts =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  TaskSchedulingAutoConfiguration.class, SchedulingAutoConfiguration.class))
          .withInitializer(SchedulingAutoConfigurationTest::addDefaults);

  @Test
  void letsNoJobWaitForALongOne() {
    contexts
        .withUserConfiguration(Jobs.class)
        .run(
            context -> {
              Jobs jobs = context.getBean(Jobs.class);
              try {
                await().until(() -> jobs.begun.getCount() == 0);
                int before = jobs.ticks.get();
                await().until(() -> jobs.ticks.get() > before + 2);
                assertThat(jobs.end.getCount()).isOne();
              } finally {
                jobs.end.countDown();
              }
            });
  }

  @Test
  void makesNoThreadsWhereNothingIsScheduled() {
    contexts.run(context -> assertThat(context).doesNotHaveBean(TaskScheduler.class));
  }

  private static void addDefaults(ConfigurableApplicationContext context) {
    try {
      context
          .getEnvironment()
          .getPropertySources()
          .addLast(new ResourcePropertySource("classpath:interlude/defaults.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  static class Jobs {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger ticks = new AtomicInteger();

    @Scheduled(fixedDelay = 5)
    void takeLong() throws InterruptedException {
      begun.countDown();
      end.await();
    }

    @Scheduled(fixedDelay = 5)
    void takeShort() {
      ticks.incrementAndGet();
    }
  }
}
