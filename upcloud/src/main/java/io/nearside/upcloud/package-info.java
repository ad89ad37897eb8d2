/** The near side on UpCloud, over its REST API: networks, and peerings of which each side makes its half. */
@NullMarked
package io.nearside.upcloud;

import org.jspecify.annotations.NullMarked;
