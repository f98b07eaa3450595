package dev.interlude.reminder.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine works.
 *
 * @param enabled whether this instance fires and closes breaks
 * @param poll how long it sleeps when nothing is due
 * @param batch how many timers or breaks are claimed in one transaction
 * @param workers how many batches this instance works on at a time
 * @param entries how many people's entries are remembered
 * @param retry pause after a failure of broker or database
 * @param catchUp how long it waits at start for the facts that were reported meanwhile
 */
@ConfigurationProperties("interlude.reminder.engine")
record EngineSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("250ms") Duration poll,
    @DefaultValue("1000") int batch,
    @DefaultValue("2") int workers,
    @DefaultValue("200000") int entries,
    @DefaultValue("1s") Duration retry,
    @DefaultValue("20s") Duration catchUp) {

  public EngineSettings {
    if (poll.toMillis() < 1 || poll.toMillis() > 1000) {
      throw new IllegalArgumentException(
          "interlude.reminder.engine.poll is 1ms to 1s: breaks are due within a second");
    }
    if (batch < 1 || batch > 10_000) {
      throw new IllegalArgumentException("interlude.reminder.engine.batch is 1 to 10000");
    }
    if (workers < 1 || workers > 16) {
      throw new IllegalArgumentException("interlude.reminder.engine.workers is 1 to 16");
    }
    if (entries < 0) {
      throw new IllegalArgumentException("interlude.reminder.engine.entries is 0 or more");
    }
  }
}
