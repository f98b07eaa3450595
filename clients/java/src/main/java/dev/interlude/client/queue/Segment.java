package dev.interlude.client.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of some events, named by the number of its first; it is only ever appended to. */
final class Segment implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("(\\d{19})\\.events");

  private final AppendedFile file;
  private final long first;
  private int torn;
  private int count;
  private int bytes;

  private Segment(Path file, long first, int count, int bytes, int torn) {
    this.file = new AppendedFile(file);
    this.first = first;
    this.count = count;
    this.bytes = bytes;
    this.torn = torn;
  }

  static Segment create(Path folder, long first) throws IOException {
    Path file = folder.resolve(String.format(Locale.ROOT, "%019d.events", first));
    Segment segment = new Segment(file, first, 0, 0, 0);
    segment.file.cut(segment.bytes);
    return segment;
  }

  /** Empty for a file that is no segment. Cuts off what was not written whole. */
  static Optional<Segment> open(Path file) throws IOException {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    byte[] read = Durable.read(file);
    Frames.Content content = Frames.read(read);
    int torn = read.length - content.wholeBytes();
    Segment segment =
        new Segment(
            file,
            Long.parseLong(name.group(1)),
            content.events().size(),
            content.wholeBytes(),
            torn);
    if (torn > 0) {
      segment.file.cut(segment.bytes);
    }
    return Optional.of(segment);
  }

  long first() {
    return first;
  }

  /** The number after its last event. */
  long end() {
    return first + count;
  }

  int bytes() {
    return bytes;
  }

  /** How many bytes were torn when it was read. */
  int torn() {
    return torn;
  }

  List<byte[]> events() throws IOException {
    if (count == 0) {
      return List.of();
    }
    Frames.Content content = Frames.read(Durable.read(file.path()));
    if (content.events().size() < count) {
      // The disk has lost what it had taken: what is left counts.
      torn += bytes - content.wholeBytes();
      count = content.events().size();
      bytes = content.wholeBytes();
    }
    return content.events();
  }

  void append(byte[] frame, boolean force) throws IOException {
    file.append(bytes, frame, force);
    bytes += frame.length;
    count++;
  }

  void delete() throws IOException {
    close();
    Files.deleteIfExists(file.path());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
