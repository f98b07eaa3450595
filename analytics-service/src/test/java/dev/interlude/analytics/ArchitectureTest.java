package dev.interlude.analytics;

import dev.interlude.testsupport.architecture.ArchitectureContract;
import java.util.List;

class ArchitectureTest extends ArchitectureContract {

  @Override
  protected List<String> corePackages() {
    return List.of(
        "..analytics.personday..", "dev.interlude.analytics.figures", "..analytics.statistics..");
  }
}
