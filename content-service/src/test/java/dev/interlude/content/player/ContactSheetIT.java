package dev.interlude.content.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What reviewers look at is what people get. */
class ContactSheetIT {

  private static final Path DOCS = Path.of("..", "docs");
  private static final String MEND = "run content-service/preview/catalogue and look at it";

  @Test
  void showsTheCatalogueAsItsFilesSay() throws IOException {
    Map<String, String> wanted = wanted();

    assertThat(pictures()).as(MEND).isEqualTo(pictures(wanted));
    for (Map.Entry<String, String> file : wanted.entrySet()) {
      assertThat(DOCS.resolve(file.getKey())).as(MEND).hasContent(file.getValue());
    }
  }

  private static Map<String, String> wanted() throws IOException {
    try (Workshop workshop = new Workshop()) {
      Object made =
          workshop.run(
              "/preview/contact-sheet.js",
              "(module, routines) => module.contactSheet(routines)",
              Workshop.catalogue());
      var files = new TreeMap<String, String>();
      ((Map<?, ?>) Objects.requireNonNull(made))
          .forEach((path, text) -> files.put(path.toString(), text.toString()));
      return files;
    }
  }

  private static String pictures() throws IOException {
    try (Stream<Path> files = Files.list(DOCS.resolve("images/catalogue"))) {
      return files
          .map(file -> file.getFileName().toString())
          .sorted()
          .collect(Collectors.joining("\n"));
    }
  }

  private static String pictures(Map<String, String> wanted) {
    return wanted.keySet().stream()
        .filter(path -> path.endsWith(".svg"))
        .map(path -> Path.of(path).getFileName().toString())
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
