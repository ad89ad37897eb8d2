/** Our networks on UpCloud. */
@NullMarked
package io.nearside.upcloud.network;

import org.jspecify.annotations.NullMarked;
