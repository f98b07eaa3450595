package dev.interlude.localstack;

import dev.interlude.testsupport.architecture.ArchitectureContract;
import java.util.List;

class ArchitectureTest extends ArchitectureContract {

  @Override
  protected List<String> corePackages() {
    return List.of("..localstack.process..", "..localstack.run..", "..localstack.prepare..");
  }

  /** system-tests drive the stack. */
  @Override
  protected boolean isLibrary() {
    return true;
  }

  @Override
  protected List<Class<?>> consoles() {
    try {
      return List.of(Class.forName("dev.interlude.localstack.cli.Console"));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
