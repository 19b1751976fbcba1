/** Takes files, network and processes from a Linux process that opens what is not trusted: Landlock, seccomp and limits. */
package io.assay.sandbox;
