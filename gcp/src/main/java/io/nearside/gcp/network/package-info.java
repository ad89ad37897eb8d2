/** Our networks on Google Cloud. */
@NullMarked
package io.nearside.gcp.network;

import org.jspecify.annotations.NullMarked;
