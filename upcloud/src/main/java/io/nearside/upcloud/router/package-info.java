/** Routers on UpCloud. */
@NullMarked
package io.nearside.upcloud.router;

import org.jspecify.annotations.NullMarked;
