package dev.interlude.analytics.figures.publishing;

import dev.interlude.analytics.people.Directory;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes publishers as instances have them, on a test's clock. */
record APublisher(
    JdbcTemplate jdbc,
    Directory directory,
    TransactionOperations transactions,
    MeterRegistry meters,
    Clock clock) {

  static APublisher of(BeanFactory beans, Clock clock) {
    return new APublisher(
        beans.getBean(JdbcTemplate.class),
        beans.getBean(Directory.class),
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)),
        new SimpleMeterRegistry(),
        clock);
  }

  ACompany company(String tenant) {
    return ACompany.named(tenant, engine());
  }

  PublishedRows rows(String tenant) {
    return new PublishedRows(engine(), tenant);
  }

  JdbcClient engine() {
    return JdbcClient.create(jdbc);
  }

  APublisher within(TransactionOperations others) {
    return new APublisher(jdbc, directory, others, meters, clock);
  }

  /** Gives the number of periods that an instance of its own has published. */
  int run(String tenant) {
    return instance().run(tenant);
  }

  private PublishTenant instance() {
    JdbcClient engine = engine();
    var settings =
        new PublishingSettings(
            true, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(72));
    var personDays = new PersonDayTable(engine);
    var publications = new PublicationTable(engine);
    var publishPeriod =
        new PublishPeriod(
            personDays,
            new CountingPeople(new MembershipTable(engine)),
            new PublishedTable(jdbc),
            publications,
            clock);
    return new PublishTenant(
        directory,
        new UnfrozenPeriods(personDays, publications, settings, clock),
        new PublishAlone(
            new TenantLock(engine), publications, personDays, publishPeriod, settings, clock),
        new LaterFacts(engine, clock),
        new PublishingMetrics(meters, clock),
        transactions,
        clock);
  }
}
