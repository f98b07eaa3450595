package dev.interlude.activity.stream;

import static dev.interlude.activity.stream.AppRecord.binary;
import static dev.interlude.activity.stream.AppRecord.structured;
import static dev.interlude.activity.stream.AppRecord.with;
import static dev.interlude.activity.stream.AppRecord.without;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that can never be taken. */
record Poison(String reason, ProducerRecord<String, byte[]> written) {

  /** Seven kinds by the place where they stand among others, in topics of two tenants. */
  static Map<Integer, Poison> of(String one, String two) {
    byte[] garbage = new byte[500];
    new Random(1).nextBytes(garbage);
    byte[] large = ("\"" + "x".repeat(1_500_000) + "\"").getBytes(UTF_8);
    byte[] spliced = "{}, \"subject\": \"p-002\"".getBytes(UTF_8);
    var poison = new TreeMap<Integer, Poison>();
    poison.put(0, malformed(with(binary(one, "null", "p-001"), (byte[]) null)));
    poison.put(1, malformed(with(binary(two, "no-json", "p-001"), "{\"from\": ".getBytes(UTF_8))));
    poison.put(250, malformed(with(structured(one, "garbage", "p-001"), garbage)));
    poison.put(500, malformed(without(binary(two, "no-id", "p-001"), "ce_id")));
    poison.put(501, malformed(with(binary(one, "large", "p-001"), large)));
    poison.put(750, malformed(with(binary(two, "spliced", "p-001"), spliced)));
    poison.put(999, new Poison("unknown-person", binary(one, "unknown", "p-999")));
    return poison;
  }

  private static Poison malformed(ProducerRecord<String, byte[]> written) {
    return new Poison("malformed", written);
  }
}
