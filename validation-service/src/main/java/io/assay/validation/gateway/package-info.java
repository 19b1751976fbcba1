/** Tells others how far judging has come. */
package io.assay.validation.gateway;
