package dev.interlude.client;

import dev.interlude.testsupport.architecture.ArchitectureContract;
import java.util.List;

class ArchitectureTest extends ArchitectureContract {

  @Override
  protected List<String> corePackages() {
    return List.of("dev.interlude.client..");
  }

  @Override
  protected boolean isLibrary() {
    return true;
  }
}
