package dev.interlude.content.tenants;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code public_tenant}; repeats change nothing. */
@Component
class PublicTenants {

  private final JdbcClient jdbc;

  PublicTenants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(String tenant, boolean isPublic) {
    String sql =
        isPublic
            ? "INSERT INTO public_tenant (tenant) VALUES (?) ON CONFLICT DO NOTHING"
            : "DELETE FROM public_tenant WHERE tenant = ?";
    jdbc.sql(sql).param(tenant).update();
  }
}
