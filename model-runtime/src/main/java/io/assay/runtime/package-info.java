/** Opens a model's bytes, whatever tool made them, and scores a columnar table with it. */
package io.assay.runtime;
