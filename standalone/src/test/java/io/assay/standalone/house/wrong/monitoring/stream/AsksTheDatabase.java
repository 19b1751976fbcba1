package io.assay.standalone.house.wrong.monitoring.stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrong: a stream that decides from a table. */
final class AsksTheDatabase {

    JdbcClient jdbc;
}
