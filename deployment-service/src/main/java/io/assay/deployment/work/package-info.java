/** Does what takes long: loads the bytes of a version and tries them. */
package io.assay.deployment.work;
