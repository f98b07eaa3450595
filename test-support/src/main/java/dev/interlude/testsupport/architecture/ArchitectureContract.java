package dev.interlude.testsupport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The house rules on one module; each module has a test that extends this and names what is special
 * there: {@code class ArchitectureTest extends ArchitectureContract {}}.
 */
public abstract class ArchitectureContract {

  /** Packages free of Spring, Kafka and JDBC, as ArchUnit writes them: {@code ..timing..}. */
  protected List<String> corePackages() {
    return List.of();
  }

  /** Single classes free of Spring, Kafka and JDBC, where a package holds others too. */
  protected List<Class<?>> coreClasses() {
    return List.of();
  }

  /** True for modules whose public classes are used by other modules. */
  protected boolean isLibrary() {
    return false;
  }

  /** Classes whose work it is to write to the console. */
  protected List<Class<?>> consoles() {
    return List.of();
  }

  @TestFactory
  Stream<DynamicTest> keepsTheRulesOnClasses() {
    var main = read("target/classes");
    var all = read("target/classes", "target/test-classes");
    var rulesOnMain =
        Stream.of(
            ClassRules.CLOUD_STREAM_IN_BINDINGS,
            ClassRules.TIME_FROM_CLOCK,
            ClassRules.CONSTRUCTOR_INJECTION,
            ClassRules.NO_LOMBOK,
            ClassRules.PLAIN_NAMES,
            ClassRules.noConsole(consoles()),
            ClassRules.pureCore(corePackages(), coreClasses()));
    var rulesOnTests =
        Stream.of(ClassRules.NO_SLEEP, ClassRules.ASSERTJ_ONLY, ClassRules.SENTENCES);
    var visibility =
        isLibrary() ? Stream.<ArchRule>of() : Stream.of(ClassRules.PUBLIC_FOR_OTHER_PACKAGES);
    return Stream.of(
            rulesOnMain.map(rule -> test(rule, main)),
            visibility.map(rule -> test(rule, mainWithUsers())),
            rulesOnTests.map(rule -> test(rule, all)))
        .flatMap(tests -> tests);
  }

  @Test
  void keepsTheRulesOnSources() {
    assertThat(SourceRules.violations(module())).isEmpty();
  }

  /** Tests may use what is public, so they are read too, but not judged. */
  private static JavaClasses mainWithUsers() {
    return read("target/classes", "target/test-classes")
        .that(
            DescribedPredicate.describe(
                "are main classes",
                found ->
                    found
                        .getSource()
                        .map(source -> !source.getUri().toString().contains("/test-classes/"))
                        .orElse(true)));
  }

  private static DynamicTest test(ArchRule rule, JavaClasses classes) {
    return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes));
  }

  private static JavaClasses read(String... folders) {
    var paths = Stream.of(folders).map(module()::resolve).filter(Files::exists).toList();
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("/violations/"))
        .importPaths(paths);
  }

  private static Path module() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
  }
}
