package dev.interlude.testsupport;

import dev.interlude.testsupport.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {
  @Override
  protected boolean isLibrary() {
    return true;
  }
}
