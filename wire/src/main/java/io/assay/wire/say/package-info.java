/** Says what people and tools say of themselves: sent once, acknowledged by the broker before anyone is told so. */
package io.assay.wire.say;
