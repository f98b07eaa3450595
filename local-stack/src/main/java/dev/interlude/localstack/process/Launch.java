package dev.interlude.localstack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a child JVM is started.
 *
 * @param classPath must begin with something that holds {@link GuardedMain}
 * @param environment added to that of the parent
 */
public record Launch(
    String classPath,
    List<String> jvmOptions,
    String mainClass,
    List<String> arguments,
    Map<String, String> environment) {

  public List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.add("-cp");
    command.add(classPath);
    command.add(GuardedMain.class.getName());
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  public Launch withJvmOptions(List<String> more) {
    List<String> all = new ArrayList<>(jvmOptions);
    all.addAll(more);
    return new Launch(classPath, List.copyOf(all), mainClass, arguments, environment);
  }
}
