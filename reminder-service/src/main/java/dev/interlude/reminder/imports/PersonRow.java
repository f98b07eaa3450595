package dev.interlude.reminder.imports;

import dev.interlude.reminder.directory.PersonRequest;

/**
 * A row of a file.
 *
 * @param line where it begins
 */
record PersonRow(long line, String person, PersonRequest request) {}
