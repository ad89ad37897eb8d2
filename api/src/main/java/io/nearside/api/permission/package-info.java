/** What a caller needs to be allowed. */
@NullMarked
package io.nearside.api.permission;

import org.jspecify.annotations.NullMarked;
