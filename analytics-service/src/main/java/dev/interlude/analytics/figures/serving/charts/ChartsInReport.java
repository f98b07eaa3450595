package dev.interlude.analytics.figures.serving.charts;

import dev.interlude.analytics.figures.serving.Layout;
import dev.interlude.analytics.figures.serving.PartOfReport;
import dev.interlude.analytics.figures.serving.PeriodAnswers;
import dev.interlude.analytics.figures.serving.Question;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the weekly report tells of the company beside its figures. */
@Configuration(proxyBeanMethods = false)
class ChartsInReport {

  @Bean
  PartOfReport heatmapInReport(PeriodAnswers answers) {
    return ofCompany("heatmap", HeatmapAnswer.LAYOUT, answers);
  }

  @Bean
  PartOfReport routinesInReport(PeriodAnswers answers) {
    return ofCompany("routines", RoutinesAnswer.LAYOUT, answers);
  }

  @Bean
  PartOfReport dataQualityInReport(PeriodAnswers answers) {
    return ofCompany("data-quality", DataQualityAnswer.LAYOUT, answers);
  }

  private static PartOfReport ofCompany(String name, Layout layout, PeriodAnswers answers) {
    return new PartOfReport(
        name,
        monday ->
            answers.telling(
                new Question(Question.COMPANY, Set.of(), "week", monday, monday), layout));
  }
}
