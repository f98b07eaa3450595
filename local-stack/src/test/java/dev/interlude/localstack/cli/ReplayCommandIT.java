package dev.interlude.localstack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.interlude.localstack.cli.Command.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command as an operator gives it, against a service that answers as analytics-service does.
 */
class ReplayCommandIT {

  private static final String JOB =
      """
      {"id": "4f6c", "state": "%s", "step": "%s", "firstDate": "2026-11-03", "failure": %s,
       "records": {"total": 2000, "read": %d},
       "rows": {"rebuilt": 1234, "copied": 56, "equal": 1200, "changed": 30, "new": 4, "gone": 1}}
      """;

  @TempDir Path home;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final Queue<String> answers = new ArrayDeque<>();
  private final HttpServer server = server();

  @BeforeEach
  void open() {
    server.createContext("/oauth2/token", call -> answer(call, 200, "{\"access_token\": \"t-1\"}"));
    server.createContext("/v1/ops/replays", this::replays);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void tellsHowFarItIsAndWhatCameOfIt() throws Exception {
    answers.add(JOB.formatted("running", "preparing", null, 0));
    answers.add(JOB.formatted("running", "reading", null, 500));
    answers.add(JOB.formatted("running", "switching", null, 2000));
    answers.add(JOB.formatted("done", "ended", null, 2000));
    Answer answer = replay("--from", "2026-11-03");
    assertThat(answer.exitCode()).as(answer.text()).isZero();
    assertThat(answer.text())
        .contains(
            "500 of 2,000 records (25 %)",
            "Switching over",
            "Rebuilt 1,234 person-days from 2026-11-03 on",
            "1,200 equal, 30 changed, 4 new, 1 gone",
            "in place, with 56 older");
    assertThat(asked.getFirst())
        .contains("Bearer t-1", "\"from\":\"2026-11-03\"", "\"compareOnly\":false");
  }

  @Test
  void saysWhyAReplayFailed() throws Exception {
    answers.add(JOB.formatted("failed", "ended", "\"the log has lost its beginning\"", 0));
    Answer answer = replay("--compare-only");
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.text()).contains("table is as it was: the log has lost its beginning");
    assertThat(asked.getFirst()).contains("\"compareOnly\":true");
  }

  @Test
  void passesOnARefusalOfTheService() throws Exception {
    answers.add("{\"code\": \"replay-running\", \"detail\": \"A replay is running.\"}");
    Answer answer = replay();
    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.text()).contains("Error: No replay: A replay is running.");
  }

  @Test
  void asksForADateAndForACommand() throws Exception {
    assertThat(replay("--from", "yesterday").exitCode()).isEqualTo(2);
    Answer answer = new Command(home, Map.of()).run("analytics");
    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.text()).contains("There is: replay");
  }

  private Answer replay(String... options) throws IOException, InterruptedException {
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return new Command(home, Map.of())
        .run(
            Stream.concat(
                    Stream.of("analytics", "replay", "--analytics", url, "--identity", url),
                    Stream.of(options))
                .toArray(String[]::new));
  }

  private void replays(HttpExchange call) throws IOException {
    asked.add(
        call.getRequestHeaders().getFirst("Authorization")
            + " "
            + new String(call.getRequestBody().readAllBytes(), UTF_8));
    String next = Objects.requireNonNull(answers.poll());
    answer(call, next.contains("detail") ? 409 : 200, next);
  }

  private static void answer(HttpExchange call, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    try (call) {
      call.sendResponseHeaders(status, body.length);
      call.getResponseBody().write(body);
    }
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
