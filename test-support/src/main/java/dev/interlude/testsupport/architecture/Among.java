package dev.interlude.testsupport.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.Collection;

/** Which classes a rule speaks of. */
final class Among {
  private Among() {}

  static DescribedPredicate<JavaClass> noneOf(Collection<Class<?>> classes) {
    return DescribedPredicate.describe("have no leave", found -> !isOneOf(classes, found));
  }

  static DescribedPredicate<JavaClass> packagesOrClasses(
      Collection<String> packages, Collection<Class<?>> classes) {
    return DescribedPredicate.describe(
        "are core",
        found ->
            isOneOf(classes, found)
                || packages.stream()
                    .anyMatch(name -> PackageMatcher.of(name).matches(found.getPackageName())));
  }

  /** Nested classes count as their outermost one. */
  private static boolean isOneOf(Collection<Class<?>> classes, JavaClass found) {
    return classes.stream()
        .anyMatch(
            known ->
                found.getName().equals(known.getName())
                    || found.getName().startsWith(known.getName() + "$"));
  }
}
