package dev.interlude.defaults.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Which fields were wrong, as JSON pointers (RFC 6901) with a sentence each. */
final class InvalidFields {
  private InvalidFields() {}

  static List<Map<String, String>> of(MethodArgumentNotValidException invalid) {
    return invalid.getAllErrors().stream().map(InvalidFields::field).toList();
  }

  static List<Map<String, String>> of(HandlerMethodValidationException invalid) {
    return invalid.getParameterValidationResults().stream()
        .flatMap(
            result ->
                result.getResolvableErrors().stream()
                    .map(
                        error ->
                            error instanceof ObjectError found
                                ? field(found)
                                : field(
                                    "/" + result.getMethodParameter().getParameterName(),
                                    message(error))))
        .toList();
  }

  /** The place in a body that is JSON, but not of the wanted shape; empty if it is no JSON. */
  static Optional<List<Map<String, String>>> ofUnreadable(
      HttpMessageNotReadableException unreadable) {
    return unreadable.getCause() instanceof DatabindException misfit
        ? Optional.of(List.of(field(pointer(misfit), "has the wrong type or an unknown value")))
        : Optional.empty();
  }

  static Map<String, String> field(String pointer, String detail) {
    return Map.of("pointer", pointer, "detail", detail);
  }

  private static Map<String, String> field(ObjectError error) {
    return field(
        error instanceof FieldError found ? pointer(found.getField()) : "", message(error));
  }

  /** {@code shifts[0].from} → {@code /shifts/0/from}. */
  private static String pointer(String path) {
    return "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
  }

  private static String pointer(JacksonException misfit) {
    return misfit.getPath().stream()
        .map(step -> "/" + step(step.getPropertyName(), step.getIndex()))
        .collect(Collectors.joining());
  }

  private static String step(@Nullable String name, int index) {
    return name == null ? Integer.toString(index) : name.replace("~", "~0").replace("/", "~1");
  }

  private static String message(MessageSourceResolvable error) {
    var message = error.getDefaultMessage();
    return message == null ? "is invalid" : message;
  }
}
