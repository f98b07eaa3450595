package dev.interlude.testsupport.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Holds for a class that some class of another package of the module depends on. */
final class HaveUsersInOtherPackages extends ArchCondition<JavaClass> {
  HaveUsersInOtherPackages() {
    super("have users in other packages");
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    var used =
        item.getDirectDependenciesToSelf().stream()
            .anyMatch(
                dependency ->
                    !dependency.getOriginClass().getPackageName().equals(item.getPackageName()));
    // Types nested in a public one may be what others use.
    var nestedUsed =
        item.getPackage().getClasses().stream()
            .filter(nested -> nested.getName().startsWith(item.getName() + "$"))
            .flatMap(nested -> nested.getDirectDependenciesToSelf().stream())
            .anyMatch(
                dependency ->
                    !dependency.getOriginClass().getPackageName().equals(item.getPackageName()));
    events.add(
        new SimpleConditionEvent(
            item, used || nestedUsed, item.getName() + " is public, but used in its package only"));
  }
}
