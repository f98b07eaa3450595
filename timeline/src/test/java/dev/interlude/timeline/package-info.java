/** Golden cases, properties and a naive oracle for the timeline. */
@NullMarked
package dev.interlude.timeline;

import org.jspecify.annotations.NullMarked;
