/** Whose credentials we act with on Azure. */
@NullMarked
package io.nearside.azure.identity;

import org.jspecify.annotations.NullMarked;
