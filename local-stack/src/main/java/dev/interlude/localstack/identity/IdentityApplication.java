package dev.interlude.localstack.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The local identity provider; its settings stand in {@code identity.yml}. */
@SpringBootApplication
@EnableConfigurationProperties(IdentitySettings.class)
public class IdentityApplication {

  public static void main(String[] args) {
    // Its own name, so that the file is nobody else's configuration on a shared class path.
    System.setProperty("spring.config.name", "identity");
    SpringApplication application = new SpringApplication(IdentityApplication.class);
    application.addListeners(new ProductionRefusal());
    application.run(args);
  }
}
