/** A real OAuth 2 authorization server with demo people, for tests, {@code assay dev} and the compose file. */
package io.assay.authorization;
