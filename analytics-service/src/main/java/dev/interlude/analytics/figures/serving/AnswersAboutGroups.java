package dev.interlude.analytics.figures.serving;

import dev.interlude.analytics.forms.Form;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** An address that those who care for groups may read, as JSON and CSV. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(
    method = RequestMethod.GET,
    produces = {MediaType.APPLICATION_JSON_VALUE, Form.CSV_TYPE})
@PreAuthorize("hasAnyRole('health-team', 'tenant-admin')")
@ApiResponse(responseCode = "304", description = "Nothing has changed since the given ETag.")
@ApiResponse(responseCode = "400", description = "A parameter is wrong; code and errors tell.")
@ApiResponse(
    responseCode = "409",
    description = "agreement-missing: no tenant-admin has recorded the agreement.")
public @interface AnswersAboutGroups {

  @AliasFor(annotation = RequestMapping.class, attribute = "path")
  String value();
}
