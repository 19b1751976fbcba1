/** Judges ONNX models: walks their protobuf without a parser, graph by graph. */
package io.assay.scan.onnx;
