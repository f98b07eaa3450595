package dev.interlude.localstack.cli;

import dev.interlude.localstack.StackFolder;
import dev.interlude.localstack.run.Stopping;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "down",
    description = "Stop exactly what up started. Data is kept.",
    mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

  private final Console console = new Console();

  @Override
  public Integer call() {
    StackFolder folder = Place.folder();
    boolean stopped = new Stopping(folder).stop();
    console.line(stopped ? "Stopped." : "Nothing runs in " + folder.home() + ".");
    return 0;
  }
}
