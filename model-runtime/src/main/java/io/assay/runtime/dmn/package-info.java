/** DMN decision models, evaluated by the interpreter of Apache KIE. */
package io.assay.runtime.dmn;
