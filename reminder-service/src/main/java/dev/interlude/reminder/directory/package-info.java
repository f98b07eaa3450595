/** Tenants and people: who is reminded, where they belong, when they work. */
@org.jspecify.annotations.NullMarked
package dev.interlude.reminder.directory;
