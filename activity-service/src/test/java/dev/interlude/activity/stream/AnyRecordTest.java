package dev.interlude.activity.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.stream.EventForm.Structured;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a record holds, it is read, and its data never becomes an attribute. */
class AnyRecordTest {

  @Property
  void readsAnyBytesUnderAnyHeaders(@ForAll("headers") List<Header> headers, @ForAll byte[] value) {
    assertThat(ReadingRecords.read(new RecordHeaders(headers), value)).isNotNull();
  }

  @Property
  void takesAttributesFromHeadersAlone(
      @ForAll("attributes") List<Header> headers, @ForAll("values") String value) {
    if (ReadingRecords.read(new RecordHeaders(headers), value.getBytes(UTF_8))
        instanceof Structured read) {
      JsonNode event = JsonMapper.shared().readTree(read.event());
      Set<String> expected = new HashSet<>(Set.of("data"));
      headers.forEach(header -> expected.add(header.key().substring("ce_".length())));
      assertThat(event.propertyNames()).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(event.get("data")).isEqualTo(JsonMapper.shared().readTree(value));
      headers.forEach(
          header ->
              assertThat(event.get(header.key().substring("ce_".length())).stringValue())
                  .isEqualTo(new String(header.value(), UTF_8)));
    }
  }

  @Provide
  Arbitrary<List<Header>> headers() {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.of("ce_id", "ce_source", "ce_data", "ce_type", "sent-at", "content-type"),
            Arbitraries.strings().ofMaxLength(5).map(name -> "ce_" + name),
            Arbitraries.strings().ofMaxLength(5));
    Arbitrary<byte[]> values =
        Arbitraries.oneOf(
            Arbitraries.bytes().array(byte[].class).ofMaxSize(20),
            Arbitraries.of("application/cloudevents+json", "application/json", "1.0")
                .map(text -> text.getBytes(UTF_8)));
    return Combinators.combine(names, values.injectNull(0.1))
        .as((name, value) -> (Header) new RecordHeader(name, value))
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<Header>> attributes() {
    return Combinators.combine(
            Arbitraries.of("ce_id", "ce_source", "ce_subject", "ce_x1"),
            Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).map(AnyRecordTest::withoutLoneSurrogates),
                Arbitraries.strings().withChars('"', '\\', ',', ':', '{', '}').ofMaxLength(6)))
        .as((name, value) -> (Header) new RecordHeader(name, value.getBytes(UTF_8)))
        .list()
        .uniqueElements(Header::key)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.of("{}", "{\"source\":\"urn:x\"}", "{\"a\":{}}", "1", "[1]", "\"}\""),
        Arbitraries.of("{},\"id\":\"x\"", "{}}", "1,2", "\"", "{\"a\":}", "{},\"x1\":{}"),
        Arbitraries.strings().withChars("{}[]\",:1a \\").ofMaxLength(12));
  }

  private static String withoutLoneSurrogates(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }
}
