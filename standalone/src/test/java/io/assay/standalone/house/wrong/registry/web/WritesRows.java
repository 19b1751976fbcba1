package io.assay.standalone.house.wrong.registry.web;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrong: people speak to the log, not to the table. */
final class WritesRows {

    JdbcClient jdbc;
}
