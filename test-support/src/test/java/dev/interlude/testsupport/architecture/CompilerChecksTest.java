package dev.interlude.testsupport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the compiler with the flags of the parent pom on code that it must refuse. */
class CompilerChecksTest {
  @TempDir private Path folder;

  private record Outcome(int exitCode, String output) {}

  /** One method for each complaint, and a sound one; all in one run, since a compiler is slow. */
  private static final String SNIPPET =
      """
      @org.jspecify.annotations.NullMarked
      class Snippet {
        String sound() { return "sound"; }
        String nullIsReturned() { return null; }
        int nullableIsUsed(@org.jspecify.annotations.Nullable String s) { return s.length(); }
        boolean arraysAreNeverEqual(int[] one, int[] other) { return one.equals(other); }
      }
      """;

  @Test
  void biteOnNullsAndKnownBugsAndOnNothingElse() throws Exception {
    var outcome = compile();
    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.output())
        .contains("Snippet.java:4: error: [NullAway]")
        .contains("Snippet.java:5: error: [NullAway]")
        .contains("Snippet.java:6: error: [ArrayEquals]")
        .contains("3 errors");
  }

  private Outcome compile() throws Exception {
    var snippet = folder.resolve("Snippet.java");
    Files.writeString(snippet, SNIPPET);
    var classPath = System.getProperty("java.class.path");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(flags());
    // Only the plugins: no annotation processor of the class path has work here.
    command.addAll(List.of("-proc:none", "-d", folder.toString(), "-processorpath", classPath));
    command.addAll(List.of("-classpath", classPath, snippet.toString()));
    var output = folder.resolve("output.txt").toFile();
    var javac =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    return new Outcome(javac.waitFor(), Files.readString(output.toPath()));
  }

  /** As the modules are compiled. */
  private static List<String> flags() throws Exception {
    var pom = new File(System.getProperty("basedir", ""), "../pom.xml");
    if (!pom.exists()) {
      throw new IOException("the parent pom is not beside this module");
    }
    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom);
    var compilerArgs = document.getElementsByTagName("compilerArgs").item(0).getChildNodes();
    return IntStream.range(0, compilerArgs.getLength())
        .mapToObj(compilerArgs::item)
        .filter(node -> node.getNodeName().equals("arg"))
        .map(node -> node.getTextContent().strip())
        .toList();
  }
}
