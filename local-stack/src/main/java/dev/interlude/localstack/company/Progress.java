package dev.interlude.localstack.company;

/** Is told what the company does: a line at least every second while its past is played. */
@FunctionalInterface
public interface Progress {
  void line(String text);
}
