/** Looks at the evidence, one small check at a time, and says what it saw; what that means is for the policy to say. */
package io.assay.suite.check;
