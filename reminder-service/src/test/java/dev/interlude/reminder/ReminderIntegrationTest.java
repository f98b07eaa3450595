package dev.interlude.reminder;

import dev.interlude.reminder.delivery.Courier;
import dev.interlude.reminder.engine.PlayingConfiguration;
import dev.interlude.reminder.push.PushKeysConfiguration;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole service with a settable clock; engine and deliveries run when a test lets them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@InterludeIntegrationTest(
    service = "reminder",
    properties = {
      "interlude.reminder.engine.enabled=false",
      "interlude.reminder.delivery.enabled=false",
      "interlude.reminder.free-busy.enabled=false",
      "interlude.reminder.outbound.private-hosts=127.0.0.1",
      "interlude.web.login.enabled=true"
    })
@ActiveProfiles("demo")
@Import({
  Company.class,
  PlayingConfiguration.class,
  Courier.CourierConfiguration.class,
  PushKeysConfiguration.class
})
public @interface ReminderIntegrationTest {}
