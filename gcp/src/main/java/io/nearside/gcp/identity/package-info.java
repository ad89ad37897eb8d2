/** Whose credentials we act with on Google Cloud. */
@NullMarked
package io.nearside.gcp.identity;

import org.jspecify.annotations.NullMarked;
