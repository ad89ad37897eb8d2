/** Private endpoints on Azure. */
@NullMarked
package io.nearside.azure.endpoint;

import org.jspecify.annotations.NullMarked;
