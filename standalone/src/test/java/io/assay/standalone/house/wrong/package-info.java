/** Small wrong classes, one or more for each rule of the house that is to catch them. */
package io.assay.standalone.house.wrong;
