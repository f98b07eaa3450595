package dev.interlude.testsupport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTest {
  private static final String MARKED = "/** Said. */\n@NullMarked\npackage a;\n";

  @TempDir private Path module;

  @BeforeEach
  void onePackage() throws IOException {
    write("main", "package-info", MARKED);
    write("main", "Fine", "class Fine {}\n");
  }

  @Test
  void acceptCleanSources() {
    assertThat(SourceRules.violations(module)).isEmpty();
  }

  @Test
  void biteOnLongFiles() throws IOException {
    write("main", "Long", "// a\n".repeat(251));
    assertThat(SourceRules.violations(module))
        .containsExactly("src/main/java/a/Long.java has 251 lines, more than 250");
  }

  @Test
  void biteOnLongMedians() throws IOException {
    for (int i = 0; i < 20; i++) {
      write("main", "Half" + i, "// a\n".repeat(61));
    }
    assertThat(SourceRules.violations(module))
        .singleElement()
        .asString()
        .contains("half of the files");
  }

  @Test
  void biteOnManyLongFiles() throws IOException {
    for (int i = 0; i < 20; i++) {
      write("main", "Some" + i, "// a\n".repeat(i < 4 ? 121 : 10));
    }
    assertThat(SourceRules.violations(module))
        .singleElement()
        .asString()
        .contains("one file in ten");
  }

  @Test
  void biteOnLeftovers() throws IOException {
    write("test", "Later", "// TO" + "DO tomorrow\n");
    write("test", "Mine", "/** @auth" + "or me */\n");
    write("test", "Stars", "import java.util.*;\n");
    write("test", "Short", "import lom" + "bok.Data;\n");
    assertThat(SourceRules.violations(module))
        .containsExactlyInAnyOrder(
            "src/test/java/a/Later.java: unfinished work is written down as an issue",
            "src/test/java/a/Mine.java: authors are in the history",
            "src/test/java/a/Stars.java: imports are written out",
            "src/test/java/a/Short.java: records serve");
  }

  @Test
  void biteOnUnmarkedPackages() throws IOException {
    write("main", "package-info", "package a;\n");
    assertThat(SourceRules.violations(module))
        .containsExactly("a has no package-info.java with a sentence and @NullMarked");
  }

  private void write(String tree, String name, String text) throws IOException {
    var folder = Files.createDirectories(module.resolve("src/" + tree + "/java/a"));
    Files.writeString(folder.resolve(name + ".java"), text);
  }
}
