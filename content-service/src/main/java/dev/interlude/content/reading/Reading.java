package dev.interlude.content.reading;

import dev.interlude.content.answers.Answer;
import dev.interlude.content.answers.Forms;
import dev.interlude.content.answers.Offer;
import dev.interlude.content.publishing.OwnAndShared;
import dev.interlude.content.publishing.PublishedRoutine;
import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.content.reading.ReadableRoutines.Version;
import dev.interlude.content.routine.Alternative;
import dev.interlude.content.search.RoutineQuery;
import dev.interlude.content.search.SearchingRoutines;
import dev.interlude.content.text.Languages;
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

  static final String JSON_LD = Forms.LINKED;

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
    Languages languages = languages(searching.locales(tenant));
    String language = languages.best(query.locale() == null ? wishes : query.locale());
    SearchingRoutines.Page page =
        searching.find(tenant, query, today, language, settings.fallbackLocale());
    var body =
        new RoutineList(
            page.routines().stream().map(each -> RoutineSummary.of(each, today)).toList(),
            page.next());
    return json(body, language, new Offer(languages, false));
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
    Languages languages = languages(newest.routine().locales());
    return json(body, languages.best(wishes), new Offer(languages, false));
  }

  private Answer whole(
      String tenant, Version version, @Nullable String wishes, boolean linked, LocalDate today) {
    if (version.retired() != null) {
      throw NotReadable.retired(version.retired());
    }
    PublishedRoutine published = version.published();
    Set<String> others =
        ownAndShared.readable(tenant, Alternative.idsIn(published.routine().alternatives()));
    var offer = new Offer(languages(published.routine().locales()), true);
    String language = offer.languages().best(wishes);
    return linked
        ? encoded(ExercisePlan.of(published, language), language, JSON_LD, offer)
        : json(WholeRoutine.of(published, others, today), language, offer);
  }

  private Languages languages(Collection<String> offered) {
    return new Languages(List.copyOf(offered), settings.fallbackLocale());
  }

  private Answer json(Object body, String language, Offer offer) {
    return encoded(body, language, MediaType.APPLICATION_JSON_VALUE, offer);
  }

  private Answer encoded(Object body, String language, String mediaType, Offer offer) {
    byte[] json =
        TextSerializer.in(RoutineJson.mapper().writer(), language, settings.fallbackLocale())
            .writeValueAsBytes(body);
    return new Answer(json, mediaType, language, offer);
  }
}
