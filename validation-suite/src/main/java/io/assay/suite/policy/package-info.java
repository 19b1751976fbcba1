/** What a version is held against: policy packs, read from data and refused when they are not understood. */
package io.assay.suite.policy;
