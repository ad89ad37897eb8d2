/** What the credentials have to be allowed. */
@NullMarked
package io.nearside.gcp.permission;

import org.jspecify.annotations.NullMarked;
