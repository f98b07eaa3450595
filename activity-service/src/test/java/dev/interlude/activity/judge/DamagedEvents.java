package dev.interlude.activity.judge;

import java.util.regex.Matcher;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Events as text, and what may happen to them on the way. */
final class DamagedEvents {

  /** A change of an event's text. */
  interface Damage {
    String on(String event);
  }

  private DamagedEvents() {}

  static Arbitrary<String> whole() {
    return Arbitraries.of(
            SomeEvent.aPosture(),
            SomeEvent.aSkip(),
            SomeEvent.aSnooze(),
            SomeEvent.aSpontaneousBreak(),
            SomeEvent.aSpontaneousBreak()
                .withData("breakId", "rest-20261118T120000+0100")
                .withData("routineId", "lower-back/relief.2")
                .withData("stepsDone", 3)
                .withData("stepsTotal", 4)
                .withData("painBefore", 10),
            SomeEvent.aMeeting(),
            SomeEvent.aClearedDay())
        .map(event -> event.json().toString());
  }

  static Arbitrary<Damage> damages() {
    return Arbitraries.oneOf(replacedValues(), addedMembers(), lostCharacters(), newCharacters());
  }

  private static Arbitrary<Damage> replacedValues() {
    return Combinators.combine(Arbitraries.of(AnyValues.NAMES), AnyValues.values())
        .as(
            (name, value) ->
                event ->
                    event.replaceFirst(
                        "\"" + name + "\":(\"[^\"]*\"|[0-9.]+)",
                        Matcher.quoteReplacement("\"" + name + "\":" + value)));
  }

  private static Arbitrary<Damage> addedMembers() {
    return Combinators.combine(
            Arbitraries.of(AnyValues.NAMES),
            AnyValues.values(),
            Arbitraries.integers().between(0, 20))
        .as(
            (name, value, place) ->
                event -> inserted(event, place, AnyValues.quoted(name) + ":" + value));
  }

  /** After so many commas or openings of objects. */
  private static String inserted(String event, int place, String member) {
    int at = 0;
    for (int i = 0; i <= place; i++) {
      int comma = event.indexOf(',', at);
      int open = event.indexOf('{', at);
      int next = comma < 0 || (open >= 0 && open < comma) ? open : comma;
      if (next < 0) {
        break;
      }
      at = next + 1;
    }
    return event.substring(0, at) + member + "," + event.substring(at);
  }

  private static Arbitrary<Damage> lostCharacters() {
    return Arbitraries.integers()
        .between(0, 999)
        .map(
            share ->
                event -> {
                  int at = share * event.length() / 1_000;
                  return event.isEmpty() ? event : event.substring(0, at) + event.substring(at + 1);
                });
  }

  private static Arbitrary<Damage> newCharacters() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 999),
            Arbitraries.chars()
                .with("\"{}[]:,\\/@ 0123456789TZtz+-.#\u0000\u00e9\ud800".toCharArray()))
        .as(
            (share, c) ->
                event -> {
                  int at = share * event.length() / 1_000;
                  return event.substring(0, at)
                      + c
                      + event.substring(Math.min(at + 1, event.length()));
                });
  }
}
