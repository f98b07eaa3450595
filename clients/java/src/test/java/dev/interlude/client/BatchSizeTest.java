package dev.interlude.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchSizeTest {

  @Test
  void bisectsInLogarithmicallyManySteps() {
    for (int culprit = 0; culprit < 500; culprit++) {
      var size = new BatchSize(500);
      int begin = 0;
      int requests = 0;
      while (begin <= culprit) {
        int batch = Math.min(size.next(), 500 - begin);
        requests++;
        if (culprit >= begin + batch) {
          size.taken(batch);
          begin += batch;
        } else if (batch > 1) {
          size.refused(batch);
        } else {
          size.culpritRemoved();
          begin++;
        }
      }
      assertThat(requests).isLessThan(20);
      assertThat(size.next()).isEqualTo(500);
    }
  }
}
