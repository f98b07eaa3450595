package dev.interlude.content.reading;

import dev.interlude.content.answers.Audience;
import dev.interlude.content.answers.Forms;
import dev.interlude.content.answers.ServingAnswers;
import dev.interlude.content.search.RoutineQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What both ways of reading have in common, with a token and without. */
@Component
class RoutineRequest {

  private final Reading reading;
  private final ServingAnswers serving;

  RoutineRequest(Reading reading, ServingAnswers serving) {
    this.reading = reading;
    this.serving = serving;
  }

  void list(
      Audience audience, String tenant, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    serving.serve(
        audience,
        tenant,
        "/routines",
        request,
        response,
        generation ->
            reading.list(
                tenant,
                RoutineQuery.of(request.getParameterMap()),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                generation.day()));
  }

  void latest(
      Audience audience,
      String tenant,
      String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    serving.serve(
        audience,
        tenant,
        "/routines/" + id,
        request,
        response,
        generation ->
            reading.latest(tenant, id, wishes(request), wantsLinked(request), generation.day()));
  }

  void version(
      Audience audience,
      String tenant,
      String id,
      int version,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    serving.serve(
        audience,
        tenant,
        "/routines/" + id + "/versions/" + version,
        request,
        response,
        generation ->
            reading.version(
                tenant, id, version, wishes(request), wantsLinked(request), generation.day()));
  }

  void history(
      Audience audience,
      String tenant,
      String id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    serving.serve(
        audience,
        tenant,
        "/routines/" + id + "/versions",
        request,
        response,
        generation -> reading.history(tenant, id, wishes(request)));
  }

  /** The mapping has refused whoever wants neither. */
  private static boolean wantsLinked(HttpServletRequest request) {
    return Forms.wantsLinked(request.getHeader(HttpHeaders.ACCEPT));
  }

  private static @Nullable String wishes(HttpServletRequest request) {
    String locale = RoutineQuery.languageOf(request.getParameterMap());
    return locale == null ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : locale;
  }
}
