package dev.interlude.localstack.identity;

import dev.interlude.localstack.DemoOnly;
import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Ends the start before anything listens, wherever the profile was asked for. */
final class ProductionRefusal implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    DemoOnly.check("The identity provider", List.of(event.getEnvironment().getActiveProfiles()));
  }
}
