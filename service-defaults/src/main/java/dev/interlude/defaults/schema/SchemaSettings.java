package dev.interlude.defaults.schema;

import java.util.List;

/**
 * Where the migrations lie, and the schema that they make.
 *
 * @param connectRetries how often the database is asked again, with growing pauses
 */
record SchemaSettings(String schema, List<String> locations, int connectRetries) {}
