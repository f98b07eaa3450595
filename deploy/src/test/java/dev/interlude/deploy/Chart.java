package dev.interlude.deploy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The chart of this repository, rendered as {@code helm template} does. The library leaves hooks
 * out of what it prints, so they are rendered as plain resources, from a copy of the chart, and get
 * their annotation back.
 */
final class Chart {

  static final Path FOLDER = Path.of("helm", "interlude");

  private static final String KUBERNETES = "1.33.0";
  private static final String HOOK = "helm.sh/hook";
  private static final String NO_HOOK = "helm.sh/no-hook";
  private static final Path WITHOUT_HOOKS = copyWithoutHooks();

  private Chart() {}

  /** With one of its example files, and settings on top. */
  static Manifests render(String example, Map<String, ?> settings) {
    TemplateCommand command =
        new Helm(WITHOUT_HOOKS)
            .template()
            .withName("interlude")
            .withNamespace("interlude")
            .withKubeVersion(KUBERNETES)
            .withValuesFile(FOLDER.resolve("examples").resolve(example + ".yaml"));
    settings.forEach(command::set);
    return Manifests.parse(command.call().replace(NO_HOOK, HOOK));
  }

  static Manifests render(String example) {
    return render(example, Map.of());
  }

  private static Path copyWithoutHooks() {
    try (var files = Files.walk(FOLDER)) {
      Path copy = Files.createTempDirectory("chart");
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(FOLDER.relativize(file));
        Files.createDirectories(target.getParent());
        Files.writeString(target, read(file).replace(HOOK, NO_HOOK));
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
