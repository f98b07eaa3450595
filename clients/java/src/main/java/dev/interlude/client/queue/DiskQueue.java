package dev.interlude.client.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Events in the order in which they came, in files of a folder. What {@link #append} returned for
 * outlives the process, and, when forced, the machine. What was not written whole is cut off at the
 * next start. Errors of the disk are UncheckedIOExceptions; the queue can be used on after them.
 */
public final class DiskQueue implements AutoCloseable {

  private static final int SEGMENT_BYTES = 256 * 1024;

  private final Path folder;
  private final long maxBytes;
  private final boolean force;
  private final FolderLock lock;
  private final Position position;
  private final Deque<Segment> segments = new ArrayDeque<>();
  private boolean closed;

  private DiskQueue(Path folder, long maxBytes, boolean force) throws IOException {
    this.folder = folder;
    this.maxBytes = maxBytes;
    this.force = force;
    Durable.createFolder(folder);
    this.lock = FolderLock.take(folder);
    try {
      this.position = new Position(folder);
      readSegments();
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens the folder, which is made if need be. Throws a {@link QueueInUseException} when another
   * client has it open.
   *
   * @param maxBytes how much the files may hold; further events are refused
   * @param force whether each event is forced to the disk before {@link #append} returns
   */
  public static DiskQueue open(Path folder, long maxBytes, boolean force) {
    try {
      return new DiskQueue(folder, maxBytes, force);
    } catch (IOException e) {
      throw new UncheckedIOException("The queue " + folder + " cannot be opened", e);
    }
  }

  /** Adds an event behind the others. Throws a {@link QueueFullException} and keeps nothing. */
  public synchronized void append(byte[] event) {
    requireOpen();
    byte[] frame = Frames.frame(event);
    if (bytes() + frame.length > maxBytes) {
      throw new QueueFullException(maxBytes);
    }
    try {
      last().append(frame, force);
    } catch (IOException e) {
      throw new UncheckedIOException("The event was not written to " + folder, e);
    }
  }

  /** The oldest events, as many as fit; at least one when there is one. */
  public synchronized List<byte[]> oldest(int most, int mostBytes) {
    var oldest = new ArrayList<byte[]>();
    long bytes = 0;
    for (Segment segment : segments) {
      for (byte[] event : waiting(segment)) {
        bytes += event.length;
        if (oldest.size() == most || (bytes > mostBytes && !oldest.isEmpty())) {
          return oldest;
        }
        oldest.add(event);
      }
    }
    return oldest;
  }

  /** Takes the oldest events away for good. */
  public synchronized void remove(int count) {
    requireOpen();
    try {
      long left = count;
      long next = begin();
      for (Segment segment : segments) {
        long taken = Math.min(left, waitingIn(segment));
        next = taken == 0 ? next : Math.max(next, segment.first()) + taken;
        left -= taken;
      }
      position.moveTo(next);
      while (!segments.isEmpty() && segments.getFirst().end() <= next) {
        segments.removeFirst().delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Events were not taken from " + folder, e);
    }
  }

  /** How many events wait. */
  public synchronized long size() {
    return segments.stream().mapToLong(this::waitingIn).sum();
  }

  /** Bytes that were cut off at the start, since a crash or a broken disk had torn them. */
  public synchronized long tornBytes() {
    return segments.stream().mapToLong(Segment::torn).sum();
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      for (Segment segment : segments) {
        segment.close();
      }
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The queue " + folder + " was not closed", e);
    }
  }

  private void readSegments() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.sorted().toList();
    }
    for (Path file : files) {
      var segment = Segment.open(file);
      if (segment.isPresent()) {
        // All were sent when the process died before it could delete them.
        if (segment.get().end() <= position.value()) {
          segment.get().delete();
        } else {
          segments.add(segment.get());
        }
      }
    }
  }

  private Segment last() throws IOException {
    Segment last = segments.peekLast();
    if (last == null || last.bytes() >= SEGMENT_BYTES || last.end() < begin()) {
      // Never a number below the position, whatever the disk has lost: it would be skipped.
      long next = last == null ? begin() : Math.max(last.end(), begin());
      if (last != null) {
        last.close();
      }
      last = Segment.create(folder, next);
      if (force) {
        Durable.forceFolder(folder);
      }
      segments.add(last);
    }
    return last;
  }

  private List<byte[]> waiting(Segment segment) {
    try {
      List<byte[]> events = segment.events();
      long sent = Math.max(0, begin() - segment.first());
      return events.subList((int) Math.min(sent, events.size()), events.size());
    } catch (IOException e) {
      throw new UncheckedIOException("The queue " + folder + " cannot be read", e);
    }
  }

  private long waitingIn(Segment segment) {
    return Math.max(0, segment.end() - Math.max(begin(), segment.first()));
  }

  private long begin() {
    return position.value();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The queue " + folder + " is closed");
    }
  }

  private long bytes() {
    return segments.stream().mapToLong(Segment::bytes).sum();
  }
}
