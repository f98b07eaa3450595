package dev.interlude.reminder.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.ErrorResponse;
import dev.interlude.defaults.Problem;
import dev.interlude.reminder.fields.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors in the form of RFC 7644, 3.12. */
@RestControllerAdvice(basePackageClasses = ScimErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScimErrors {

  @ExceptionHandler
  ResponseEntity<String> tell(ScimException e) {
    ErrorResponse error = e.getScimError();
    HttpStatus status = HttpStatus.valueOf(error.getStatus());
    return Scim.answer(status).body(Scim.write(error));
  }

  @ExceptionHandler
  ResponseEntity<String> tell(Problem e) {
    var error = new ErrorResponse(e.getStatusCode().value());
    error.setDetail(detail(e));
    if (e.getStatusCode().value() == HttpStatus.BAD_REQUEST.value()) {
      error.setScimType("invalidValue");
    }
    return Scim.answer(HttpStatus.valueOf(e.getStatusCode().value())).body(Scim.write(error));
  }

  /** With the fields, which the form has no place for. */
  private static String detail(Problem e) {
    Map<String, Object> said = e.getBody().getProperties();
    String detail = String.valueOf(e.getBody().getDetail());
    if (said != null && said.get("errors") instanceof List<?> findings) {
      return findings.stream()
          .filter(Finding.class::isInstance)
          .map(Finding.class::cast)
          .map(finding -> finding.pointer().substring(1) + " " + finding.detail())
          .collect(Collectors.joining("; "));
    }
    return detail;
  }
}
