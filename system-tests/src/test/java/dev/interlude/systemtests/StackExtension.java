package dev.interlude.systemtests;

import dev.interlude.localstack.LocalStack;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Starts one stack with a simulated company for all scenarios and stops it after the last. */
final class StackExtension implements ParameterResolver {

  static final Path HOME = Path.of("target", "stack").toAbsolutePath();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestCompany.class;
  }

  @Override
  public TestCompany resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Shared.class, ignored -> new Shared(), Shared.class)
        .company;
  }

  /** Closed by JUnit when the last scenario has ended. */
  private static final class Shared implements AutoCloseable {

    private final TestCompany company;

    Shared() {
      FileSystemUtils.deleteRecursively(HOME.toFile());
      company = new TestCompany(LocalStack.builder().home(HOME).freePorts().start());
      Simulation.play(company);
    }

    @Override
    public void close() {
      company.stack().close();
    }
  }
}
