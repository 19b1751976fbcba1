/** Opens and scores models in processes of their own, with limits, so that what a model's file does ends with its process. */
package io.assay.runtime.worker;
