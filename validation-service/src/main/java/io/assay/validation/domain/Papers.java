package io.assay.validation.domain;

/** An event word for word, which the domain keeps and hands on and never reads. */
public record Papers(byte[] bytes) {}
