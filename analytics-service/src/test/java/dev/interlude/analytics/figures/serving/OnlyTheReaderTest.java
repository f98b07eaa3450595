package dev.interlude.analytics.figures.serving;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.interlude.analytics.figures.serving.violations.ReadsAsTheEngine;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

class OnlyTheReaderTest {

  private static final Set<String> DATABASE =
      Set.of(
          JdbcClient.class.getName(), DataSource.class.getName(), JdbcOperations.class.getName());

  /** Where figures are served, in whichever form. */
  private static final String[] SERVING = {"..figures.serving..", "..alerts..", "..gauges.."};

  private static final ArchRule TAKES_THE_READERS_DATABASE =
      codeUnits()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(SERVING)
          .should(new TakeDatabasesMarkedReader())
          .because("what serves figures must not be able to read a person's row");

  private static final ArchRule KNOWS_NO_PERSON =
      noClasses()
          .that()
          .resideInAnyPackage(SERVING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..people..", "..personday..", "..mydays..", "..publishing..");

  @Test
  void isInjectedWhereFiguresAreServed() {
    JavaClasses serving =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.interlude.analytics");

    assertThatCode(() -> TAKES_THE_READERS_DATABASE.check(serving)).doesNotThrowAnyException();
    assertThatCode(() -> KNOWS_NO_PERSON.check(serving)).doesNotThrowAnyException();
  }

  @Test
  void noticesAClassThatTakesTheEnginesDatabase() {
    JavaClasses violator = new ClassFileImporter().importClasses(ReadsAsTheEngine.class);

    assertThatThrownBy(() -> TAKES_THE_READERS_DATABASE.check(violator))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ReadsAsTheEngine");
  }

  private static final class TakeDatabasesMarkedReader extends ArchCondition<JavaCodeUnit> {

    TakeDatabasesMarkedReader() {
      super("take databases marked @Reader only");
    }

    @Override
    public void check(JavaCodeUnit unit, ConditionEvents events) {
      unit.getParameters().stream()
          .filter(parameter -> DATABASE.contains(parameter.getRawType().getName()))
          .filter(parameter -> !parameter.isAnnotatedWith(Reader.class))
          .forEach(
              parameter ->
                  events.add(
                      SimpleConditionEvent.violated(
                          unit,
                          unit.getFullName() + " takes a database that is not the reader's")));
    }
  }
}
