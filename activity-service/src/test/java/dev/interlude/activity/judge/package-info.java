/** The judge, looked at through whole events. */
@NullMarked
package dev.interlude.activity.judge;

import org.jspecify.annotations.NullMarked;
