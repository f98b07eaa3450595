package dev.interlude.localstack;

/** Is told what a stack does, one line a stage. */
@FunctionalInterface
public interface StackProgress {

  void line(String text);
}
