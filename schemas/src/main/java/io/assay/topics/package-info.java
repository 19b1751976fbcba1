/** The one declaration of topics, for whoever creates, checks, binds or documents them. */
package io.assay.topics;
