/** Private Service Connect endpoints. */
@NullMarked
package io.nearside.gcp.endpoint;

import org.jspecify.annotations.NullMarked;
