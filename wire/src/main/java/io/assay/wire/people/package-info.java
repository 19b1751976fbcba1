/** Who is asking: people from settings, known by the hash of their token, and what they may do by role. */
package io.assay.wire.people;
