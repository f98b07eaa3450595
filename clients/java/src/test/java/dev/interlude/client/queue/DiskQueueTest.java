package dev.interlude.client.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskQueueTest {

  private static final long MOST = 1 << 20;

  @TempDir Path parent;

  @Test
  void givesEventsInOrderAndForgetsWhatIsRemoved() {
    try (DiskQueue queue = open()) {
      append(queue, "a", "b", "c");

      assertThat(oldest(queue)).containsExactly("a", "b", "c");
      queue.remove(2);
      assertThat(oldest(queue)).containsExactly("c");
      assertThat(queue.size()).isEqualTo(1);
    }
    try (DiskQueue queue = open()) {
      assertThat(oldest(queue)).containsExactly("c");
    }
  }

  @Test
  void keepsNothingOfAPersonOnceAllIsRemoved() throws IOException {
    try (DiskQueue queue = open()) {
      append(queue, "rosa");
      queue.remove(1);

      assertThat(segments()).isEmpty();
      append(queue, "again");
      assertThat(oldest(queue)).containsExactly("again");
    }
    assertThat(Files.getPosixFilePermissions(folder()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void cutsOffWhatWasNotWrittenWholeAndGoesOnBehindIt() throws IOException {
    try (DiskQueue queue = open()) {
      append(queue, "whole");
    }
    byte[] frame = Frames.frame("torn".getBytes(UTF_8));
    for (int written = 1; written < frame.length; written++) {
      Files.write(
          segments().getFirst(),
          java.util.Arrays.copyOf(frame, written),
          StandardOpenOption.APPEND);
      try (DiskQueue queue = open()) {
        assertThat(queue.tornBytes()).isEqualTo(written);
        assertThat(oldest(queue)).containsExactly("whole");
      }
    }
    try (DiskQueue queue = open()) {
      assertThat(queue.tornBytes()).isZero();
      append(queue, "next");
      assertThat(oldest(queue)).containsExactly("whole", "next");
    }
  }

  @Test
  void cutsOffAnEventThatIsNotWhatWasWritten() throws IOException {
    try (DiskQueue queue = open()) {
      append(queue, "a", "b");
    }
    byte[] file = Files.readAllBytes(segments().getFirst());
    file[file.length - 1] = 'x';
    Files.write(segments().getFirst(), file);

    try (DiskQueue queue = open()) {
      assertThat(oldest(queue)).containsExactly("a");
      append(queue, "c");
    }
    try (DiskQueue queue = open()) {
      assertThat(oldest(queue)).containsExactly("a", "c");
    }
  }

  @Test
  void doesNotSkipNewEventsWhenTheDiskHasLostOldOnesThatWereSent() throws IOException {
    try (DiskQueue queue = open()) {
      append(queue, "a", "b", "c");
      queue.remove(2);
    }
    Files.write(segments().getFirst(), new byte[0]);

    try (DiskQueue queue = open()) {
      append(queue, "d");
      assertThat(oldest(queue)).containsExactly("d");
    }
    try (DiskQueue queue = open()) {
      assertThat(oldest(queue)).containsExactly("d");
    }
  }

  @Test
  void sendsAgainWhenThePositionIsLost() throws IOException {
    try (DiskQueue queue = open()) {
      append(queue, "a", "b");
      queue.remove(1);
    }
    Files.write(folder().resolve("position"), new byte[] {1, 2, 3});

    try (DiskQueue queue = open()) {
      assertThat(oldest(queue)).containsExactly("a", "b");
    }
  }

  @Test
  void spansManyFilesAndStaysWithinItsLimits() {
    String large = "x".repeat(10_000);
    try (DiskQueue queue = open()) {
      assertThatThrownBy(
              () -> IntStream.range(0, 1_000).forEach(i -> append(queue, i + "-" + large)))
          .isInstanceOf(QueueFullException.class)
          .hasMessageContaining("the event was not taken");
      long taken = queue.size();

      assertThat(taken).isBetween(100L, 104L);
      assertThat(segments()).hasSizeGreaterThan(3);
      assertThat(queue.oldest(500, 25_000)).hasSize(2);
      assertThat(queue.oldest(500, 1)).as("at least one").hasSize(1);
      queue.remove(60);
      append(queue, "there is room again");
      assertThat(oldest(queue)).hasSize((int) taken - 59).first().asString().startsWith("60-");
    }
  }

  @Test
  void belongsToOneClientAtATime() {
    try (DiskQueue queue = open()) {
      append(queue, "a");
      assertThatThrownBy(this::open)
          .isInstanceOf(QueueInUseException.class)
          .hasMessageContaining(folder() + " is in use by another client");
    }
    open().close();
  }

  @Test
  void isNotUsedOnceClosed() {
    DiskQueue queue = open();
    queue.close();
    assertThatThrownBy(() -> append(queue, "a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is closed");
  }

  @Test
  void takesEventsOfAThreadThatIsInterrupted() {
    try (DiskQueue queue = open()) {
      Thread.currentThread().interrupt();
      append(queue, "a");
      queue.remove(0);
      append(queue, "b");
      assertThat(oldest(queue)).containsExactly("a", "b");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private DiskQueue open() {
    return DiskQueue.open(folder(), MOST, false);
  }

  private Path folder() {
    return parent.resolve("queue");
  }

  private List<Path> segments() {
    try (var files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(".events")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void append(DiskQueue queue, String... events) {
    for (String event : events) {
      queue.append(event.getBytes(UTF_8));
    }
  }

  private static List<String> oldest(DiskQueue queue) {
    return queue.oldest(500, 1 << 20).stream().map(event -> new String(event, UTF_8)).toList();
  }
}
