package dev.interlude.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "asyncapi.yaml");

  @Test
  void documentIsWhatTopicsTypesAndSchemasSay() throws IOException {
    if (Boolean.getBoolean("interlude.update")) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, AsyncApi.yaml());
    }
    assertThat(DOCUMENT)
        .as("written anew by: mvn test -pl contracts -Dinterlude.update=true")
        .exists()
        .content()
        .isEqualTo(AsyncApi.yaml());
  }
}
