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

  @Test
  void acceptSoundCode() throws Exception {
    var outcome = compile("String name() { return \"sound\"; }");
    assertThat(outcome.output()).doesNotContain("error:");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void nullAwayBitesOnANullThatIsReturned() throws Exception {
    var outcome = compile("String name() { return null; }");
    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.output()).contains("error: [NullAway]");
  }

  @Test
  void nullAwayBitesOnANullableThatIsUsed() throws Exception {
    var outcome =
        compile("int size(@org.jspecify.annotations.Nullable String s) { return s.length(); }");
    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.output()).contains("error: [NullAway]");
  }

  @Test
  void errorProneBitesOnABugItKnows() throws Exception {
    var outcome = compile("boolean same(int[] one, int[] other) { return one.equals(other); }");
    assertThat(outcome.exitCode()).isNotZero();
    assertThat(outcome.output()).contains("error: [ArrayEquals]");
  }

  private Outcome compile(String member) throws Exception {
    var snippet = folder.resolve("Snippet.java");
    Files.writeString(
        snippet, "@org.jspecify.annotations.NullMarked class Snippet { %s }%n".formatted(member));
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
