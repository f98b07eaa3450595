package dev.interlude.client.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.util.FileSystemUtils;

/**
 * Whatever is enqueued, sent and torn, and whenever the process dies: nothing that waits is lost.
 */
class DiskQueueCrashTest {

  sealed interface Step {
    record Enqueue(int size) implements Step {}

    record Send(int most) implements Step {}

    /** The process dies; a copy of its folder is opened, as after a restart. */
    record Crash() implements Step {}

    /** The process dies while it writes an event: so many of its bytes reach the disk. */
    record CrashWhileEnqueuing(int size, int written) implements Step {}

    /** The machine dies: the last update of the position is lost. */
    record CrashWithoutPosition() implements Step {}
  }

  @Property(tries = 300)
  void losesNothingAndKeepsTheOrder(@ForAll("steps") List<Step> steps) throws IOException {
    try (var run = new Run()) {
      for (Step step : steps) {
        run.take(step);
        run.check();
      }
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    var size = Arbitraries.integers().between(1, 60_000);
    Arbitrary<Step> step =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, size.map(Step.Enqueue::new)),
            net.jqwik.api.Tuple.of(4, Arbitraries.integers().between(1, 20).map(Step.Send::new)),
            net.jqwik.api.Tuple.of(2, Arbitraries.create(Step.Crash::new)),
            net.jqwik.api.Tuple.of(
                2,
                size.flatMap(
                    s ->
                        Arbitraries.integers()
                            .between(0, s + 7)
                            .map(written -> new Step.CrashWhileEnqueuing(s, written)))),
            net.jqwik.api.Tuple.of(1, Arbitraries.create(Step.CrashWithoutPosition::new)));
    return step.list().ofMinSize(1).ofMaxSize(40);
  }

  /** The queue beside a list that says what must be in it. */
  private static final class Run implements AutoCloseable {

    private final Path parent;
    private final List<String> all = new ArrayList<>();
    private int sent;
    private int crashes;
    private Path folder;
    private DiskQueue queue;

    Run() throws IOException {
      parent = Files.createTempDirectory("interlude-queue");
      folder = parent.resolve("0");
      queue = open();
    }

    void take(Step step) throws IOException {
      switch (step) {
        case Step.Enqueue(int size) -> {
          String event = event(size);
          queue.append(event.getBytes(UTF_8));
          all.add(event);
        }
        case Step.Send(int most) -> {
          int count = queue.oldest(most, 1 << 20).size();
          queue.remove(count);
          sent += count;
        }
        case Step.Crash() -> crash();
        case Step.CrashWhileEnqueuing(int size, int written) -> {
          // A segment that is written to exists before the first event reaches it.
          Path target = lastSegment();
          byte[] frame = Frames.frame(event(size).getBytes(UTF_8));
          Files.write(
              target,
              Arrays.copyOf(frame, Math.min(written, frame.length - 1)),
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND);
          crash();
        }
        case Step.CrashWithoutPosition() -> {
          Files.deleteIfExists(folder.resolve("position"));
          crash();
          // What had been sent may come again, in order, and never out of the middle.
          sent = all.size() - (int) queue.size();
        }
      }
    }

    void check() {
      List<String> waiting =
          queue.oldest(Integer.MAX_VALUE, Integer.MAX_VALUE).stream()
              .map(event -> new String(event, UTF_8))
              .toList();
      assertThat(waiting).isEqualTo(all.subList(sent, all.size()));
      assertThat(queue.size()).isEqualTo(waiting.size());
    }

    private void crash() throws IOException {
      int sentBefore = sent;
      Path dead = folder;
      folder = parent.resolve(String.valueOf(++crashes));
      FileSystemUtils.copyRecursively(dead, folder);
      queue.close();
      queue = open();
      assertThat(all.size() - queue.size()).as("nothing is lost").isLessThanOrEqualTo(sentBefore);
    }

    private Path lastSegment() throws IOException {
      try (var files = Files.list(folder)) {
        return files
            .filter(file -> file.toString().endsWith(".events"))
            .max(java.util.Comparator.naturalOrder())
            .orElse(folder.resolve("%019d.events".formatted(sent)));
      }
    }

    private String event(int size) {
      String name = all.size() + ":";
      return name + "x".repeat(Math.max(0, size - name.length()));
    }

    private DiskQueue open() {
      return DiskQueue.open(folder, 1L << 30, false);
    }

    @Override
    public void close() throws IOException {
      queue.close();
      FileSystemUtils.deleteRecursively(parent);
    }
  }
}
