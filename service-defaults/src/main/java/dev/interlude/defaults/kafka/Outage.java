package dev.interlude.defaults.kafka;

import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells failures of the surroundings, which pass, from bad records, which do not. */
final class Outage {
  private static final List<Class<? extends Throwable>> KINDS =
      List.of(
          NonTransientDataAccessResourceException.class,
          TransientDataAccessException.class,
          RecoverableDataAccessException.class,
          TransactionException.class,
          RetriableException.class,
          ConnectException.class);

  /** Connection lost, transaction to be repeated, out of resources, server going down. */
  private static final List<String> SQL_STATES = List.of("08", "40", "53", "57");

  private Outage() {}

  static boolean isBehind(@Nullable Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      var found = cause;
      if (KINDS.stream().anyMatch(kind -> kind.isInstance(found)) || isSqlOutage(found)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSqlOutage(Throwable cause) {
    return cause instanceof SQLException failure
        && failure.getSQLState() instanceof String state
        && SQL_STATES.stream().anyMatch(state::startsWith);
  }
}
