package dev.interlude.testsupport.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Method calls that the house rules speak of. */
final class Calls {
  static final DescribedPredicate<JavaMethodCall> TIME_WITHOUT_CLOCK =
      DescribedPredicate.describe(
          "time is read without a Clock",
          call ->
              isNowWithoutClock(call) || isCall(call, System.class.getName(), "currentTimeMillis"));

  static final DescribedPredicate<JavaMethodCall> SLEEP =
      DescribedPredicate.describe(
          "the thread sleeps",
          call ->
              isCall(call, Thread.class.getName(), "sleep")
                  || isCall(call, TimeUnit.class.getName(), "sleep"));

  private Calls() {}

  private static boolean isNowWithoutClock(JavaMethodCall call) {
    return call.getTarget().getOwner().getPackageName().startsWith("java.time")
        && call.getTarget().getName().equals("now")
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean isCall(JavaMethodCall call, String owner, String method) {
    return call.getTarget().getOwner().getName().equals(owner)
        && call.getTarget().getName().equals(method);
  }
}
