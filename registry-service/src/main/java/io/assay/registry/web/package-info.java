/** Speaks with people: checks who they are and the form of what they say, announces it, and reads what is shown. */
package io.assay.registry.web;
