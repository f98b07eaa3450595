package dev.interlude.testsupport.architecture.violations;

class WritesToTheConsole {
  static class Out {
    void say() {
      System.out.println("hello");
    }
  }

  static class Err {
    void say() {
      System.err.println("hello");
    }
  }
}
