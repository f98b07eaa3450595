package dev.interlude.activity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts activity-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
class ActivityApplication {

  public static void main(String[] args) {
    SpringApplication.run(ActivityApplication.class, args);
  }
}
