package dev.interlude.localstack.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Runs another main class and ends with the process that started it: standard input is a pipe from
 * the parent, and the system closes it however the parent dies. Interrupts from the terminal are
 * left to the parent, which stops its children in order.
 *
 * <p>Stands alone: this class is also put in front of the class path of the services.
 */
public final class GuardedMain {

  /** Set for a process whose work is worth nothing once its parent has ended. */
  public static final String EXPENDABLE = "interlude.expendable";

  private static final Duration GRACE = Duration.ofSeconds(20);

  private GuardedMain() {}

  public static void main(String[] args) throws Throwable {
    Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
    Signal.handle(new Signal("HUP"), SignalHandler.SIG_IGN);
    daemon("parent-watch", GuardedMain::endWithParent);
    // Main methods need not be public any more.
    Method real = Class.forName(args[0]).getDeclaredMethod("main", String[].class);
    real.setAccessible(true);
    try {
      real.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        continue;
      }
    } catch (IOException e) {
      // A broken pipe means the same as a closed one.
    }
    if (Boolean.getBoolean(EXPENDABLE)) {
      endAtOnce();
    }
    daemon("halt-after-grace", GuardedMain::haltAfterGrace);
    System.exit(0);
  }

  /**
   * An orderly end would have the JVM write its cache, in a process of its own, for half a minute.
   */
  private static void endAtOnce() {
    ProcessHandle own = ProcessHandle.current();
    own.descendants().forEach(ProcessHandle::destroyForcibly);
    try {
      // No Java process may do this to itself.
      new ProcessBuilder("sh", "-c", "kill -9 " + own.pid()).start();
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  private static void haltAfterGrace() {
    try {
      Thread.currentThread().join(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
