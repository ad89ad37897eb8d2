/** Route tables on Azure. */
@NullMarked
package io.nearside.azure.route;

import org.jspecify.annotations.NullMarked;
