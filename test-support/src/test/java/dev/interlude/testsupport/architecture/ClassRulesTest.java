package dev.interlude.testsupport.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClassRulesTest {
  private static final String VIOLATIONS = "dev.interlude.testsupport.architecture.violations";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(VIOLATIONS);

  static Stream<Arguments> violators() {
    return Stream.of(
        violator("KnowsCloudStream", ClassRules.CLOUD_STREAM_IN_BINDINGS),
        violator("ReadsTheSystemClock$ByInstant", ClassRules.TIME_FROM_CLOCK),
        violator("ReadsTheSystemClock$ByDate", ClassRules.TIME_FROM_CLOCK),
        violator("ReadsTheSystemClock$ByMillis", ClassRules.TIME_FROM_CLOCK),
        violator("ReadsTheSystemClock$ByOldDate", ClassRules.TIME_FROM_CLOCK),
        violator("InjectsFields", ClassRules.CONSTRUCTOR_INJECTION),
        violator("WritesToTheConsole$Out", ClassRules.noConsole(List.of())),
        violator("WritesToTheConsole$Err", ClassRules.noConsole(List.of())),
        violator("SessionManager", ClassRules.PLAIN_NAMES),
        violator("Sleeps$Plainly", ClassRules.NO_SLEEP),
        violator("Sleeps$InUnits", ClassRules.NO_SLEEP),
        violator("AssertsWithJunit", ClassRules.ASSERTJ_ONLY),
        violator("NamesTestsByHabit", ClassRules.SENTENCES),
        violator("PublicForNobody", ClassRules.PUBLIC_FOR_OTHER_PACKAGES),
        violator(
            "CoreThatKnowsTheDatabase", ClassRules.pureCore(List.of("..violations"), List.of())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("violators")
  void bite(String violator, ArchRule rule) {
    assertThatThrownBy(() -> rule.check(only(violator)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(violator.replaceFirst(".*\\$", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("violators")
  void leaveOthersAlone(String violator, ArchRule rule) {
    var innocent = violator.equals("Sleeps$Plainly") ? "SessionManager" : "Sleeps$Plainly";
    if (!rule.equals(ClassRules.NO_SLEEP)) {
      rule.check(only(innocent));
    }
  }

  @Test
  void allowTheConsoleToWhomItBelongs() throws ClassNotFoundException {
    var console = Class.forName(VIOLATIONS + ".WritesToTheConsole");
    ClassRules.noConsole(List.of(console)).check(only("WritesToTheConsole$Out"));
  }

  @Test
  void speakInSentences() {
    assertThat(ClassRules.TIME_FROM_CLOCK.getDescription()).contains("injected Clock");
  }

  private static Arguments violator(String name, ArchRule rule) {
    return Arguments.of(name, rule);
  }

  private static JavaClasses only(String violator) {
    return CLASSES.that(
        DescribedPredicate.describe(
            "are the violator",
            (JavaClass found) -> found.getName().equals(VIOLATIONS + "." + violator)));
  }
}
