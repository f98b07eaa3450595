package dev.interlude.analytics.figures.serving;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of the weekly report: a table for each kind of unit. */
@Configuration(proxyBeanMethods = false)
class FiguresInReport {

  @Bean
  PartOfReport companyInReport(PeriodAnswers answers) {
    return figures("company", answers);
  }

  @Bean
  PartOfReport departmentsInReport(PeriodAnswers answers) {
    return figures("department", answers);
  }

  @Bean
  PartOfReport sitesInReport(PeriodAnswers answers) {
    return figures("site", answers);
  }

  private static PartOfReport figures(String by, PeriodAnswers answers) {
    var layout = new SomeFigures(week(by, LocalDate.EPOCH), FigureNames.ALL).layout();
    return new PartOfReport(by, monday -> answers.telling(week(by, monday), layout));
  }

  private static Question week(String by, LocalDate monday) {
    return new Question(by, Set.of(), "week", monday, monday);
  }
}
