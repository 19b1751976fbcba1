/** ONNX models, scored by ONNX Runtime. */
package io.assay.runtime.onnx;
