package dev.interlude.defaults.web;

import dev.interlude.defaults.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what controllers throw into problem details with a code. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  /** Security's own filters answer these. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToTheSecurityChain(RuntimeException refusal) {
    throw refusal;
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  @Nullable ResponseEntity<Object> databaseDown(Exception failure, WebRequest request) {
    log.warn("database unavailable: {}", failure.getMessage());
    var headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, "5");
    var body =
        Problem.detail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "database-unavailable",
            "The database does not answer; try again in a few seconds.");
    return handleExceptionInternal(failure, body, headers, HttpStatus.SERVICE_UNAVAILABLE, request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
    log.error("request failed: {}", route(request), failure);
    var body =
        Problem.detail(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal",
            "Something failed on our side; the log of the service says what.");
    return handleExceptionInternal(
        failure, body, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
  }

  /** As it is mapped: an address itself may name a person. */
  private static Object route(WebRequest request) {
    var pattern =
        request.getAttribute(
            HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    return pattern == null ? "no route" : pattern;
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(invalid, InvalidFields.of(invalid), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid.isForReturnValue()
        ? unexpected(invalid, request)
        : invalid(invalid, InvalidFields.of(invalid), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException missing,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(
        missing,
        List.of(InvalidFields.field("/" + missing.getParameterName(), "is missing")),
        request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var name =
        mismatch instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(mismatch.getPropertyName());
    var type = mismatch.getRequiredType();
    var detail = type == null ? "cannot be read" : "is no " + type.getSimpleName();
    return invalid(mismatch, List.of(InvalidFields.field("/" + name, detail)), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return InvalidFields.ofUnreadable(unreadable)
        .map(fields -> invalid(unreadable, fields, request))
        .orElseGet(
            () ->
                handleExceptionInternal(
                    unreadable,
                    Problem.detail(
                        HttpStatus.BAD_REQUEST, "unreadable", "The body is missing or is no JSON."),
                    headers,
                    status,
                    request));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var told =
        body == null && failure instanceof ErrorResponse response
            ? response.updateAndGetBody(getMessageSource(), request.getLocale())
            : body;
    if (told instanceof ProblemDetail detail && !ProblemCodes.isCoded(detail)) {
      Problem.coded(detail, ProblemCodes.of(status));
    }
    return super.handleExceptionInternal(failure, told, headers, status, request);
  }

  private @Nullable ResponseEntity<Object> invalid(
      Exception failure, List<Map<String, String>> fields, WebRequest request) {
    var body =
        Problem.detail(
            HttpStatus.BAD_REQUEST, "invalid", "The request has invalid fields; see errors.");
    body.setProperty("errors", fields);
    return handleExceptionInternal(
        failure, body, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
  }
}
