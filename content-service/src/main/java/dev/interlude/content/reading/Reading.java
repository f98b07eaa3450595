package dev.interlude.content.reading;

import dev.interlude.content.answers.Answer;
import dev.interlude.content.publishing.OwnAndShared;
import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.content.reading.ReadableRoutines.Version;
import dev.interlude.content.routine.Alternative;
import dev.interlude.content.search.RoutineQuery;
import dev.interlude.content.search.SearchingRoutines;
import dev.interlude.content.text.LocaleChoice;
import dev.interlude.content.text.TextSerializer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;

/** Makes the answers that readers get, each in the best language there is for their wishes. */
@Service
class Reading {

  static final String JSON_LD = "application/ld+json";

  private final ReadableRoutines routines;
  private final OwnAndShared ownAndShared;
  private final SearchingRoutines searching;
  private final ReadingSettings settings;

  Reading(
      ReadableRoutines routines,
      OwnAndShared ownAndShared,
      SearchingRoutines searching,
      ReadingSettings settings) {
    this.routines = routines;
    this.ownAndShared = ownAndShared;
    this.searching = searching;
    this.settings = settings;
  }

  Answer list(String tenant, RoutineQuery query, @Nullable String wishes, LocalDate today) {
    String language =
        language(query.locale() == null ? wishes : query.locale(), searching.locales(tenant));
    SearchingRoutines.Page page =
        searching.find(tenant, query, today, language, settings.fallbackLocale());
    var body =
        new RoutineList(
            page.routines().stream().map(each -> RoutineSummary.of(each, today)).toList(),
            page.next());
    return json(body, language);
  }

  /** The latest version; 404, or 410 if all were retired. */
  Answer latest(
      String tenant, String id, @Nullable String wishes, boolean linked, LocalDate today) {
    Version version = routines.latest(tenant, id).orElseThrow(NotReadable::noSuchRoutine);
    return whole(tenant, version, wishes, linked, today);
  }

  /** 404, or 410 if that version was retired. */
  Answer version(
      String tenant,
      String id,
      int number,
      @Nullable String wishes,
      boolean linked,
      LocalDate today) {
    Version version = routines.version(tenant, id, number).orElseThrow(NotReadable::noSuchVersion);
    return whole(tenant, version, wishes, linked, today);
  }

  Answer history(String tenant, String id, @Nullable String wishes) {
    List<Version> versions = routines.history(tenant, id);
    if (versions.isEmpty()) {
      throw NotReadable.noSuchRoutine();
    }
    PublishedRoutine newest = versions.getFirst().published();
    var body = new RoutineHistory(id, versions.stream().map(RoutineHistory.Entry::of).toList());
    return json(body, language(wishes, newest.routine().locales()));
  }

  private Answer whole(
      String tenant, Version version, @Nullable String wishes, boolean linked, LocalDate today) {
    if (version.retired() != null) {
      throw NotReadable.retired(version.retired());
    }
    PublishedRoutine published = version.published();
    Set<String> others =
        ownAndShared.readable(tenant, Alternative.idsIn(published.routine().alternatives()));
    String language = language(wishes, published.routine().locales());
    return linked
        ? encoded(ExercisePlan.of(published, language), language, JSON_LD)
        : json(WholeRoutine.of(published, others, today), language);
  }

  private String language(@Nullable String wishes, Collection<String> offered) {
    return offered.isEmpty()
        ? settings.fallbackLocale()
        : LocaleChoice.choose(wishes, offered, settings.fallbackLocale());
  }

  private Answer json(Object body, String language) {
    return encoded(body, language, MediaType.APPLICATION_JSON_VALUE);
  }

  private Answer encoded(Object body, String language, String mediaType) {
    byte[] json =
        TextSerializer.in(RoutineJson.mapper().writer(), language, settings.fallbackLocale())
            .writeValueAsBytes(body);
    return new Answer(json, mediaType, language);
  }
}
