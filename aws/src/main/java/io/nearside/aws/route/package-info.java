/** The route tables of our VPCs. */
@NullMarked
package io.nearside.aws.route;

import org.jspecify.annotations.NullMarked;
