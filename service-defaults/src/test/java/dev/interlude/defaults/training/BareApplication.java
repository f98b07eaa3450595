package dev.interlude.defaults.training;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

@SpringBootApplication
class BareApplication {
  @Bean
  Consumer<Message<List<byte[]>>> notes() {
    return batch -> {};
  }

  static void main(String[] args) {
    SpringApplication.run(BareApplication.class, args);
  }
}
