/** The whole service, and the rules of its parts. */
@org.jspecify.annotations.NullMarked
package dev.interlude.reminder;
