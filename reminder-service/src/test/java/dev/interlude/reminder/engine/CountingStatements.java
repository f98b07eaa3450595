package dev.interlude.reminder.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements that a piece of work prepares in its own thread. */
final class CountingStatements implements BeanPostProcessor {

  private final ThreadLocal<Integer> prepared = ThreadLocal.withInitial(() -> 0);

  int during(Runnable work) {
    prepared.remove();
    work.run();
    return prepared.get();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? counting(DataSource.class, source) : bean;
  }

  private <T> T counting(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                prepared.set(prepared.get() + 1);
              }
              try {
                Object result = method.invoke(target, arguments);
                return result instanceof Connection connection
                    ? counting(Connection.class, connection)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
