package io.assay.standalone.house.wrong.validation.work;

import javax.sql.DataSource;

/** Wrong: work that rests on what is shown. */
final class ReadsRows {

    DataSource database;
}
