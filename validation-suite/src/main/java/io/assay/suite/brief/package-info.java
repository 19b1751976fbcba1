/** What is to be judged, and all that judging it starts from. */
package io.assay.suite.brief;
