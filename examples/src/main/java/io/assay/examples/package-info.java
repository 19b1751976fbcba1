/** The story's models, data and submissions, for whoever plays the story or compares numbers with it. */
package io.assay.examples;
