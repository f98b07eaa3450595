package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.agreement.Agreements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Publishes what is due of every tenant with an agreement. */
@Component
public class PublishDueFigures {

  private static final Logger LOG = LoggerFactory.getLogger(PublishDueFigures.class);

  private final Agreements agreements;
  private final PublishTenant publishTenant;
  private final PublishingMetrics metrics;

  PublishDueFigures(Agreements agreements, PublishTenant publishTenant, PublishingMetrics metrics) {
    this.agreements = agreements;
    this.publishTenant = publishTenant;
    this.metrics = metrics;
  }

  /** One tenant's failure holds up no other. */
  public void run() {
    agreements.tenants().forEach(this::publish);
  }

  private void publish(String tenant) {
    try {
      int periods = publishTenant.run(tenant);
      if (periods > 0) {
        LOG.info("figures published tenant={} periods={}", tenant, periods);
      }
    } catch (RuntimeException failure) {
      metrics.failed();
      LOG.error("figures not published, tried again soon tenant={}", tenant, failure);
    }
  }
}
