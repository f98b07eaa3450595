package dev.interlude.defaults.sample;

import dev.interlude.testsupport.InterludeIntegrationTest;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** All tests of the sample service share one context. */
@Retention(RetentionPolicy.RUNTIME)
@InterludeIntegrationTest(service = "content", classes = SampleApplication.class)
public @interface SampleServiceTest {}
