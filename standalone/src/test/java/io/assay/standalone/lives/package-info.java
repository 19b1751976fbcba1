/** Whole lives through the real topologies of all four services, thousands of them, with no broker but the test's own. */
package io.assay.standalone.lives;
