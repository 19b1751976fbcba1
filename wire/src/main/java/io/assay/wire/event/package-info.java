/** What every event carries: identity, cause, headers; and the classes that topics are read with. */
package io.assay.wire.event;
