package dev.interlude.timeline;

import dev.interlude.testsupport.architecture.ArchitectureContract;
import java.util.List;

class ArchitectureTest extends ArchitectureContract {

  @Override
  protected List<String> corePackages() {
    return List.of("..timeline..");
  }

  @Override
  protected boolean isLibrary() {
    return true;
  }
}
