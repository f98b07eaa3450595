package dev.interlude.content.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.exercise.Direction;
import dev.interlude.content.exercise.Dosage;
import dev.interlude.content.publishing.PublishingRule;
import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.content.routine.Alternative;
import dev.interlude.content.routine.Routine;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ShippedCatalogueTest {

  private static final LocalDate DAY_OF_RELEASE = LocalDate.of(2026, 11, 22);

  static Resource[] files() throws IOException {
    return new PathMatchingResourcePatternResolver().getResources("classpath*:catalogue/*.yaml");
  }

  @ParameterizedTest
  @MethodSource("files")
  void mayBePublishedAsItIs(Resource file) throws IOException {
    assertThat(PublishingRule.violations(read(file), DAY_OF_RELEASE, ids())).isEmpty();
  }

  /** The rule above bites: without the others, those that name one could not be published. */
  @Test
  void leadsFromOneRoutineToAnother() throws IOException {
    Routine lowerBack = read(new ClassPathResource("catalogue/lower-back-relief.yaml"));
    assertThat(Alternative.idsIn(lowerBack.alternatives())).containsExactly("lower-back-seated");
    assertThat(PublishingRule.violations(lowerBack, DAY_OF_RELEASE, Set.of()))
        .extracting(violation -> violation.rule() + " " + violation.pointer())
        .containsExactly("ALTERNATIVES_EXIST /alternatives/0/routineId");
  }

  private static Set<String> ids() throws IOException {
    var ids = new HashSet<String>();
    for (Resource file : files()) {
      ids.add(read(file).id());
    }
    return ids;
  }

  @ParameterizedTest
  @MethodSource("files")
  void speaksTheFirstThreeLanguages(Resource file) throws IOException {
    assertThat(read(file).locales()).contains("da", "de", "en");
  }

  @ParameterizedTest
  @MethodSource("files")
  void isNamedAfterItsRoutine(Resource file) throws IOException {
    assertThat(file.getFilename()).isEqualTo(read(file).id() + ".yaml");
  }

  @ParameterizedTest
  @MethodSource("files")
  void survivesTheWayThroughTheDatabase(Resource file) throws IOException {
    Routine routine = read(file);
    String json = RoutineJson.mapper().writeValueAsString(routine);
    assertThat(RoutineJson.mapper().readValue(json, Routine.class)).isEqualTo(routine);
  }

  @Test
  void holdsTheLowerBackRoutineWithItsThreeExercises() throws IOException {
    Routine lowerBack = read(new ClassPathResource("catalogue/lower-back-relief.yaml"));
    assertThat(lowerBack.id()).isEqualTo("lower-back-relief");
    assertThat(lowerBack.painRelated()).isTrue();
    assertThat(lowerBack.items())
        .extracting(item -> item.exercise().name().in("en", "en"))
        .containsExactly("Big hip circles", "Small hip circles", "Buttock squeeze on your toes");
    assertThat(lowerBack.items())
        .extracting(item -> item.exercise().direction())
        .containsExactly(Direction.BOTH, Direction.BOTH, Direction.NONE);
    assertThat(lowerBack.items())
        .extracting(item -> ((Dosage.Reps) item.exercise().dosage()).count())
        .isEqualTo(List.of(5, 5, 5));
  }

  private static Routine read(Resource file) throws IOException {
    try (InputStream yaml = file.getInputStream()) {
      return CatalogueFile.read(yaml);
    }
  }
}
