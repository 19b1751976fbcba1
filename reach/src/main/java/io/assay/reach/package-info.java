/** Which hosts outside may be asked: by the names that configuration lists, and by the addresses that these names have. */
package io.assay.reach;
