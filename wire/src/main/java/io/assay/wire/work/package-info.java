/** Does what can take longer than a second: a job in, a result out, again if the worker dies. */
package io.assay.wire.work;
