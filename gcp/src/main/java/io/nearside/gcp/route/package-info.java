/** Routes of VPC networks on Google Cloud. */
@NullMarked
package io.nearside.gcp.route;

import org.jspecify.annotations.NullMarked;
