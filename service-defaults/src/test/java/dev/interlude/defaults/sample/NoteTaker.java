package dev.interlude.defaults.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** Takes notes from a topic; knows bad ones, and can be told that its database is down. */
public final class NoteTaker {
  private final List<String> notes = new CopyOnWriteArrayList<>();
  private volatile boolean down;
  private volatile int refusals;

  void take(List<byte[]> batch) {
    for (int i = 0; i < batch.size(); i++) {
      if (down) {
        refusals++;
        throw new DataAccessResourceFailureException("the database is down");
      }
      var note = new String(batch.get(i), StandardCharsets.UTF_8);
      if (note.startsWith("bad")) {
        throw new BatchListenerFailedException("no note", new IllegalArgumentException(note), i);
      }
      notes.add(note);
    }
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }

  public void setDown(boolean isDown) {
    refusals = 0;
    down = isDown;
  }

  public int refusals() {
    return refusals;
  }
}
