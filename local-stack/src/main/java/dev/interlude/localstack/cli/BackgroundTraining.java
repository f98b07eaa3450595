package dev.interlude.localstack.cli;

import dev.interlude.localstack.LocalStack;
import dev.interlude.localstack.StackFailure;
import java.io.IOException;

/** Prepares the next start while this one is used: waiting for it now would cost a minute. */
final class BackgroundTraining {

  private BackgroundTraining() {}

  static void begin(LocalStack stack, Console console) {
    Thread.ofPlatform().daemon().name("cache-training").start(() -> train(stack, console));
  }

  private static void train(LocalStack stack, Console console) {
    try {
      stack
          .trainMissingCaches()
          .forEach(
              (part, log) ->
                  console.stage(
                      "Warning: %s will not start quicker next time; see %s"
                          .formatted(part.title(), log)));
    } catch (IOException | StackFailure e) {
      console.stage("Warning: the next start will not be quicker: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
