package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.agreement.Agreements;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Publishes what is due of every tenant with an agreement. */
@Component
public class PublishDueFigures {

  private static final Logger LOG = LoggerFactory.getLogger(PublishDueFigures.class);

  private final Agreements agreements;
  private final PublishTenant publishTenant;
  private final MeterRegistry meters;

  PublishDueFigures(Agreements agreements, PublishTenant publishTenant, MeterRegistry meters) {
    this.agreements = agreements;
    this.publishTenant = publishTenant;
    this.meters = meters;
  }

  /** One tenant's failure holds up no other. */
  public void run() {
    agreements.tenants().forEach(this::publish);
  }

  private void publish(String tenant) {
    try {
      int periods = publishTenant.run(tenant);
      meters.counter("interlude.analytics.published.periods", "kind", "day").increment(periods);
      if (periods > 0) {
        LOG.info("figures published tenant={} days={}", tenant, periods);
      }
    } catch (RuntimeException failure) {
      meters.counter("interlude.analytics.publishing.failures").increment();
      LOG.error("figures not published, tried again soon tenant={}", tenant, failure);
    }
  }
}
