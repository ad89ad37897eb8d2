/** The near side on Google Cloud. */
@NullMarked
package io.nearside.gcp;

import org.jspecify.annotations.NullMarked;
