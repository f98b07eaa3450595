package dev.interlude.analytics.annotations;

import dev.interlude.analytics.annotations.TellingAnnotations.Between;
import dev.interlude.analytics.dates.DateRange;
import dev.interlude.analytics.figures.serving.PartOfReport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happened in the week, in its report. */
@Configuration(proxyBeanMethods = false)
class AnnotationsInReport {

  @Bean
  PartOfReport annotationsOfWeek(Annotations annotations) {
    return new PartOfReport(
        "annotations",
        monday ->
            new TellingAnnotations(
                annotations, new Between(new DateRange(monday, monday.plusDays(6)))));
  }
}
