package dev.interlude.reminder.erasure;

import dev.interlude.reminder.secrets.SealedTexts;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that hold where people hear of their breaks, and what they heard. */
@Configuration(proxyBeanMethods = false)
class DeliveryTables {

  @Bean
  PersonalData deliveriesOfPerson(JdbcClient jdbc) {
    return new PersonTable(jdbc, "deliveries", "delivery", "said_at");
  }

  @Bean
  PersonalData browsersOfPerson(JdbcClient jdbc) {
    return new PersonTable(
        jdbc, "browsers", "push_subscription", "id", List.of("endpoint", "p256dh", "auth"));
  }

  @Bean
  PersonalData targetsOfPerson(JdbcClient jdbc) {
    return new PersonTable(jdbc, "deliveryTargets", "delivery_target", "created_at");
  }

  @Bean
  PersonalData calendarLinkOfPerson(JdbcClient jdbc) {
    return new PersonTable(
        jdbc, "calendarLink", "calendar_link", "created_at", List.of("secret_hash"));
  }

  @Bean
  PersonalData meetingsOfPerson(JdbcClient jdbc) {
    return new PersonTable(jdbc, "meetings", "busy_interval", "starts_at");
  }

  @Bean
  PersonalData calendarOfPerson(JdbcClient jdbc, SealedTexts texts) {
    var rows = new PersonTable(jdbc, "freeBusy", "free_busy", "set_at");
    return new OpenedColumn(rows, "url", texts);
  }
}
