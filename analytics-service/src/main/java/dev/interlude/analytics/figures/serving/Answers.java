package dev.interlude.analytics.figures.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.interlude.analytics.audit.AuditLog;
import dev.interlude.analytics.forms.Form;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives answers about groups: behind the agreement, once encoded kept until something else is
 * published, and noted in the audit log when they leave as a file.
 */
@Component
public class Answers {

  private static final int LONGEST_NAME = 100;

  private final AgreementGate gate;
  private final AuditLog audit;
  private final JsonMapper mapper;
  private final Cache<Key, byte[]> encoded;

  private record Key(String tenant, long revision, String name, Asked asked, Form form) {}

  Answers(AgreementGate gate, AuditLog audit, JsonMapper mapper, AnswerSettings settings) {
    this.gate = gate;
    this.audit = audit;
    this.mapper = mapper;
    this.encoded =
        Caffeine.newBuilder()
            .maximumWeight(settings.memory().toBytes())
            .weigher((Key key, byte[] bytes) -> bytes.length)
            .expireAfterAccess(settings.keep())
            .build();
  }

  /**
   * The answer; null once 304 is written. 409 {@code agreement-missing} before the agreement.
   *
   * @param name what is asked for, as in the address
   */
  public @Nullable ResponseEntity<byte[]> give(
      Asking asking, String name, Asked asked, Telling telling) {
    Standing standing = gate.pass(asking.caller().tenant());
    String eTag = eTag(asking.form(), standing);
    if (asking.request().checkNotModified(eTag)) {
      return null;
    }
    var key = new Key(standing.tenant(), standing.revision(), name, asked, asking.form());
    byte[] body = encoded.get(key, missing -> encode(asking.form(), telling, standing));
    var answer =
        ResponseEntity.ok()
            .cacheControl(CacheControl.noCache().cachePrivate())
            .varyBy(HttpHeaders.ACCEPT)
            .eTag(eTag)
            .contentType(asking.form().type());
    if (asking.form() == Form.CSV) {
      exported(asking, name, asked.inWords());
      answer.header(HttpHeaders.CONTENT_DISPOSITION, attachment(name, asked));
    }
    return answer.body(body);
  }

  private byte[] encode(Form form, Telling telling, Standing standing) {
    return switch (form) {
      case JSON -> mapper.writeValueAsBytes(telling.json(standing));
      case CSV -> telling.table(standing).encoded();
    };
  }

  private void exported(Asking asking, String what, Map<String, String> detail) {
    var told = new TreeMap<>(detail);
    told.put("what", what);
    audit.add(asking.caller(), asking.actor(), "figures-exported", told);
  }

  /** Of the tenant, too: one browser may look at two companies. */
  private static String eTag(Form form, Standing standing) {
    return "W/\"%s.%s.%d\"".formatted(form.extension(), standing.tenant(), standing.revision());
  }

  private static String attachment(String name, Asked asked) {
    String words =
        Stream.concat(Stream.of("interlude", name), asked.inWords().values().stream())
            .collect(Collectors.joining("-"))
            .replaceAll("[^A-Za-z0-9]+", "-");
    // Many units make a name longer than a header may be.
    return ContentDisposition.attachment()
        .filename(words.substring(0, Math.min(LONGEST_NAME, words.length())) + ".csv")
        .build()
        .toString();
  }
}
