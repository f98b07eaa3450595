package dev.interlude.content.player;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.content.routine.Routine;
import dev.interlude.testsupport.browser.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The player's modules in a real browser, without the service around them. */
final class Workshop implements AutoCloseable {

  private static final String ORIGIN = "http://player.test";
  private static final YAMLMapper YAML = RoutineJson.strict(YAMLMapper.builder()).build();

  private final Chromium chromium = new Chromium();
  private final Page page = chromium.browser().newPage();

  Workshop() {
    page.route(ORIGIN + "/**", Workshop::serve);
    page.navigate(ORIGIN + "/");
  }

  /** The shipped routines, by id. */
  static List<Routine> catalogue() throws IOException {
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/*.yaml");
    return Arrays.stream(files)
        .map(Workshop::read)
        .sorted(Comparator.comparing(Routine::id))
        .toList();
  }

  /** What a function makes of a module of the player and a value, which it gets as JSON. */
  @Nullable Object call(String module, String function, Object argument) {
    return run("/player/" + module, function, argument);
  }

  /**
   * @param address of the player's static files, or of a file below this project's folder
   */
  @Nullable Object run(String address, String function, Object argument) {
    String json = RoutineJson.mapper().writeValueAsString(argument);
    return page.evaluate(
        "async (json) => (%s)(await import('%s'), JSON.parse(json))".formatted(function, address),
        json);
  }

  private static Routine read(Resource file) {
    try (InputStream yaml = file.getInputStream()) {
      return YAML.readValue(yaml, Routine.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(Route route) {
    String path = URI.create(route.request().url()).getPath();
    var answer = new Route.FulfillOptions();
    if (path.endsWith(".js")) {
      answer.setContentType("text/javascript").setBody(text(path));
    } else {
      answer.setContentType("text/html").setBody("<!doctype html><title>Workshop</title>");
    }
    route.fulfill(answer);
  }

  private static String text(String path) {
    try {
      return path.startsWith("/player/")
          ? new ClassPathResource("static" + path).getContentAsString(StandardCharsets.UTF_8)
          : Files.readString(Path.of("." + path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    chromium.close();
  }
}
