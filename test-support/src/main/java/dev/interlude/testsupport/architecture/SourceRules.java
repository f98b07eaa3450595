package dev.interlude.testsupport.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules on the text of Java files: sizes, leftovers, and a word on each package. */
public final class SourceRules {
  private static final int LONGEST = 250;
  private static final int NINE_IN_TEN = 120;
  private static final int MEDIAN = 60;

  /** Shares of fewer files say nothing. */
  private static final int ENOUGH_FILES = 10;

  private static final Map<String, Pattern> LEFTOVERS =
      Map.of(
          "unfinished work is written down as an issue",
              Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b"),
          "authors are in the history", Pattern.compile("@auth" + "or\\b"),
          "imports are written out", Pattern.compile("^import .*\\*;", Pattern.MULTILINE),
          "records serve", Pattern.compile("^import lom" + "bok\\.", Pattern.MULTILINE));

  private SourceRules() {}

  /**
   * @param module the folder that holds {@code src}
   * @return one sentence for each violation
   */
  public static List<String> violations(Path module) {
    var files = javaFiles(module);
    var found = new ArrayList<String>();
    found.addAll(sizes(module, files));
    found.addAll(leftovers(module, files));
    found.addAll(unmarkedPackages(module, files));
    return found;
  }

  private static List<String> sizes(Path module, List<Path> files) {
    var found = new ArrayList<String>();
    var lengths = new ArrayList<Integer>();
    for (var file : files) {
      var length = (int) text(file).lines().count();
      lengths.add(length);
      if (length > LONGEST) {
        found.add("%s has %d lines, more than %d".formatted(name(module, file), length, LONGEST));
      }
    }
    lengths.sort(null);
    if (lengths.size() >= ENOUGH_FILES) {
      var median = lengths.get(lengths.size() / 2);
      if (median > MEDIAN) {
        found.add("half of the files have %d lines or more, not %d".formatted(median, MEDIAN));
      }
      var nineInTen = lengths.get(lengths.size() * 9 / 10 - 1);
      if (nineInTen > NINE_IN_TEN) {
        found.add(
            "one file in ten has more than %d lines, not %d".formatted(nineInTen, NINE_IN_TEN));
      }
    }
    return found;
  }

  private static List<String> leftovers(Path module, List<Path> files) {
    return files.stream()
        .flatMap(
            file ->
                LEFTOVERS.entrySet().stream()
                    .filter(leftover -> leftover.getValue().matcher(text(file)).find())
                    .map(leftover -> name(module, file) + ": " + leftover.getKey()))
        .toList();
  }

  private static List<String> unmarkedPackages(Path module, List<Path> files) {
    return files.stream()
        .map(file -> packageFolder(module, file))
        .distinct()
        .filter(folder -> roots(module).noneMatch(root -> isMarked(root.resolve(folder))))
        .map(folder -> folder + " has no package-info.java with a sentence and @NullMarked")
        .toList();
  }

  private static Path packageFolder(Path module, Path file) {
    return roots(module)
        .filter(file::startsWith)
        .map(root -> root.relativize(file.getParent()))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isMarked(Path folder) {
    var info = folder.resolve("package-info.java");
    return Files.exists(info)
        && text(info).contains("@NullMarked")
        && text(info).stripLeading().startsWith("/**");
  }

  private static List<Path> javaFiles(Path module) {
    return roots(module).filter(Files::isDirectory).flatMap(SourceRules::below).toList();
  }

  private static Stream<Path> roots(Path module) {
    return Stream.of("src/main/java", "src/test/java").map(module::resolve);
  }

  private static Stream<Path> below(Path root) {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String name(Path module, Path file) {
    return module.relativize(file).toString();
  }
}
