/** Weighs what was seen by the policy, and concludes. */
package io.assay.suite.verdict;
