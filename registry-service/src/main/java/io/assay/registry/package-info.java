/** The registry: takes models in, gives them a tier, has them judged, asks people, approves or rejects. */
package io.assay.registry;
