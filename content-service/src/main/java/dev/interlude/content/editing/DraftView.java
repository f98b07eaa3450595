package dev.interlude.content.editing;

import dev.interlude.content.publishing.RoutineJson;
import dev.interlude.content.routine.Routine;
import dev.interlude.content.text.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@Schema(description = "A draft, its texts in all languages: objects with a member a language.")
record DraftView(
    Draft.Status status,
    @Schema(description = "Subjects of all who saved it; none of them may publish it.")
        List<String> authors,
    Routine routine) {

  @Schema(description = "What is needed to find a draft; the title in all languages.")
  record Entry(String id, int version, Draft.Status status, List<String> authors, Text title) {}

  record Drafts(List<Entry> drafts) {}

  static ResponseEntity<byte[]> answer(HttpStatus status, Draft draft) {
    var view = new DraftView(draft.status(), draft.authors(), draft.routine());
    var answer = ResponseEntity.status(status).eTag(draft.etag());
    if (status == HttpStatus.CREATED) {
      answer.header("Location", "/v1/drafts/" + draft.routine().id());
    }
    return answer
        .contentType(MediaType.APPLICATION_JSON)
        .body(RoutineJson.mapper().writeValueAsBytes(view));
  }

  static Drafts list(List<Draft> drafts) {
    return new Drafts(
        drafts.stream()
            .map(
                each ->
                    new Entry(
                        each.routine().id(),
                        each.routine().version(),
                        each.status(),
                        each.authors(),
                        each.routine().title()))
            .toList());
  }
}
