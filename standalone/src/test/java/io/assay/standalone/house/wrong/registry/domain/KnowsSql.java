package io.assay.standalone.house.wrong.registry.domain;

import java.sql.ResultSet;

/** Wrong: a domain with SQL. */
final class KnowsSql {

    ResultSet rows;
}
