package dev.interlude.testsupport.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Collection;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Rules on compiled classes, each a value with a message that says what to do instead. */
final class ClassRules {
  static final ArchRule CLOUD_STREAM_IN_BINDINGS =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.\\w*(Bindings|BindingPolicy\\w*)([$].*)?")
          .should()
          .dependOnClassesThat(resideInAPackage("org.springframework.cloud.stream.."))
          .because("only the class …Bindings knows Spring Cloud Stream")
          .allowEmptyShould(true);

  static final ArchRule TIME_FROM_CLOCK =
      noClasses()
          .should()
          .callMethodWhere(Calls.TIME_WITHOUT_CLOCK)
          .orShould()
          .callConstructor(Date.class)
          .because("time comes from the injected Clock: Instant.now(clock), clock.millis()")
          .allowEmptyShould(true);

  static final ArchRule CONSTRUCTOR_INJECTION =
      fields()
          .should()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .andShould()
          .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .andShould()
          .notBeAnnotatedWith("jakarta.inject.Inject")
          .andShould()
          .notBeAnnotatedWith("jakarta.annotation.Resource")
          .because("what a class needs is a parameter of its constructor")
          .allowEmptyShould(true);

  static final ArchRule NO_LOMBOK =
      noClasses()
          .should()
          .dependOnClassesThat(resideInAPackage("lombok.."))
          .because("records serve")
          .allowEmptyShould(true);

  static final ArchRule PLAIN_NAMES =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|DTO)([$].*)?")
          .because("a class is named by what it does, in the field's own terms")
          .allowEmptyShould(true);

  static final ArchRule NO_SLEEP =
      noClasses()
          .should()
          .callMethodWhere(Calls.SLEEP)
          .because("a test waits for what it expects: Awaitility's await().untilAsserted(…)")
          .allowEmptyShould(true);

  static final ArchRule ASSERTJ_ONLY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("org\\.junit\\.jupiter\\.api\\.Assertions|org\\.hamcrest\\..*")
          .because("AssertJ serves: assertThat(…)")
          .allowEmptyShould(true);

  static final ArchRule SENTENCES =
      methods()
          .that()
          .areAnnotatedWith(Test.class)
          .should()
          .haveNameNotMatching("(test|should)[A-Z_].*")
          .because("a test's name is a sentence about its subject: skipsMalformedEventsAndGoesOn")
          .allowEmptyShould(true);

  private ClassRules() {}

  /** Writing to the console, but for the classes whose work that is. */
  static ArchRule noConsole(Collection<Class<?>> consoles) {
    return noClasses()
        .that(Among.noneOf(consoles))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("an operator reads the log")
        .allowEmptyShould(true);
  }

  static ArchRule pureCore(Collection<String> packages, Collection<Class<?>> more) {
    return noClasses()
        .that(Among.packagesOrClasses(packages, more))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "org.apache.kafka..",
            "java.sql..",
            "javax.sql..",
            "jakarta.servlet..")
        .because("the core runs without Spring, Kafka or a database")
        .allowEmptyShould(true);
  }

  /** A rule on main classes that looks for callers among all classes of the module. */
  static final ArchRule PUBLIC_FOR_OTHER_PACKAGES =
      classes()
          .that()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .should(new HaveUsersInOtherPackages())
          .because("default visibility is package-private; public needs a caller elsewhere")
          .allowEmptyShould(true);
}
