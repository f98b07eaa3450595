package dev.interlude.content.reading;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a reader says which language, described. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
  @Parameter(
      name = "locale",
      in = ParameterIn.QUERY,
      description = "A language, rather than by Accept-Language.",
      example = "da",
      schema = @Schema(type = "string")),
  @Parameter(
      name = "Accept-Language",
      in = ParameterIn.HEADER,
      description =
          "Languages in the order wished for; the best there is, is chosen by RFC 4647 lookup.",
      example = "da-DK, en;q=0.5",
      schema = @Schema(type = "string"))
})
@interface ReadingWishes {}
