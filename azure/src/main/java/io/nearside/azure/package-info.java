/** The near side on Azure.  */
@NullMarked
package io.nearside.azure;

import org.jspecify.annotations.NullMarked;
