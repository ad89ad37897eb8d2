/** What a caller needs to be allowed on Azure, and what a person has to lay once. */
@NullMarked
package io.nearside.azure.permission;

import org.jspecify.annotations.NullMarked;
