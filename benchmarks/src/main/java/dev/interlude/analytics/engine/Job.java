package dev.interlude.analytics.engine;

/** One way to do the job, once from the beginning of the topics to their end. */
interface Job extends AutoCloseable {

  /** Begins; commits its offsets as the group of that name. */
  void start(Round round);

  /** Ends without delay; everything was written and committed before. */
  @Override
  void close();

  /**
   * @param group whose offsets are committed; also the application id of a stream
   * @param stateDir for whatever the job keeps on disk
   */
  record Round(String broker, String group, java.nio.file.Path stateDir) {}
}
