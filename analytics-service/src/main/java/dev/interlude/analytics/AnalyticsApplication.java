package dev.interlude.analytics;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The analytics service. */
@SpringBootApplication
@ConfigurationPropertiesScan
class AnalyticsApplication {

  static void main(String[] args) {
    SpringApplication.run(AnalyticsApplication.class, args);
  }
}
