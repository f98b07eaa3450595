package dev.interlude.activity.history.me;

import java.io.Closeable;
import java.io.IOException;

/** Writes an export row by row; whole only once it is closed by {@link #end()}. */
interface ExportWriter extends Closeable {

  void row(MyActivity activity) throws IOException;

  /** After the last row. An export that broke off before has no end, and so is seen to be cut. */
  void end() throws IOException;
}
