package dev.interlude.localstack.prepare;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.process.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A part that can be started, with the cache that makes it quick if there is to be one. */
record PreparedPart(Launch plain, Optional<AotCache> cache) {

  static PreparedPart withoutCache(Launch plain) {
    return new PreparedPart(plain, Optional.empty());
  }

  /** Only what runs from an unpacked jar can have a cache. */
  static PreparedPart of(Part part, Launch plain, Optional<UnpackedJar> jar) {
    return new PreparedPart(
        plain,
        jar.map(
            unpacked ->
                new AotCache(
                    unpacked.folder().resolve(part.id() + ".aot"), unpacked.fingerprint())));
  }

  Launch launch() throws IOException {
    return cache.isPresent() && cache.get().isGoodFor(plain) ? cache.get().use(plain) : plain;
  }

  boolean lacksCache() throws IOException {
    return cache.isPresent() && !cache.get().isGoodFor(plain);
  }

  /**
   * @param scratch a folder for this run alone
   */
  boolean train(Part part, Path log, Path scratch) throws IOException, InterruptedException {
    return cache.orElseThrow().record(TrainingRun.of(part, plain, scratch), plain, log);
  }
}
