package dev.interlude.reminder.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The page is static files; its address has no file ending. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/me").setViewName("forward:/me.html");
    // Where the provider sends people back to who have logged out.
    registry.addRedirectViewController("/", "/me");
  }
}
