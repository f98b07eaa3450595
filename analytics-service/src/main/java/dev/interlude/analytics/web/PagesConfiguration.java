package dev.interlude.analytics.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Pages are static files; a page's address has no file ending. Those of the dashboard share one
 * document, so that going from one to the other loads nothing twice.
 */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

  private static final List<String> DASHBOARD =
      List.of("/sitting", "/breaks", "/units", "/routines", "/alerts", "/data", "/report");

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    for (String view : DASHBOARD) {
      registry.addViewController(view).setViewName("forward:/index.html");
    }
    registry.addViewController("/my-days").setViewName("forward:/my-days.html");
  }
}
