/** Our networks on Azure. */
@NullMarked
package io.nearside.azure.network;

import org.jspecify.annotations.NullMarked;
