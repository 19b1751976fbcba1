/** Does what can take long: sees that every file of a submission lies in the store, and fetches where it may. */
package io.assay.registry.work;
