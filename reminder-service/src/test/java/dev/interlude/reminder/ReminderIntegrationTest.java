package dev.interlude.reminder;

import dev.interlude.reminder.engine.PlayingConfiguration;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole service with a settable clock; the engine runs when a test lets it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@InterludeIntegrationTest(
    service = "reminder",
    properties = {"interlude.reminder.engine.enabled=false", "interlude.web.login.enabled=true"})
@ActiveProfiles("demo")
@Import({Company.class, PlayingConfiguration.class})
public @interface ReminderIntegrationTest {}
