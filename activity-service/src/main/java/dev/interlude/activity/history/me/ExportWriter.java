package dev.interlude.activity.history.me;

import java.io.IOException;

/** Writes an export row by row; it leaves the stream open, for whoever opened it. */
interface ExportWriter {

  void row(MyActivity activity) throws IOException;

  /** After the last row. */
  void end() throws IOException;
}
