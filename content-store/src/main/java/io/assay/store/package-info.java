/** The content-addressed store: write-once, named by SHA-256, durable before it is named, checked on every read. */
package io.assay.store;
