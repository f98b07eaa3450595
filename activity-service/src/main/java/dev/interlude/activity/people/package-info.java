/** The directory in memory: who belonged where and worked when, read from the log. */
@NullMarked
package dev.interlude.activity.people;

import org.jspecify.annotations.NullMarked;
