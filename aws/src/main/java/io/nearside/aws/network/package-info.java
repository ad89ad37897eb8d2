/** Our VPCs: who owns them and which ranges they have. */
@NullMarked
package io.nearside.aws.network;

import org.jspecify.annotations.NullMarked;
