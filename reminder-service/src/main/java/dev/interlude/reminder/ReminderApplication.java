package dev.interlude.reminder;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts reminder-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
class ReminderApplication {

  ReminderApplication() {}

  static void main(String[] args) {
    SpringApplication.run(ReminderApplication.class, args);
  }
}
