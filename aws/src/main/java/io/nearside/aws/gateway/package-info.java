/** Transit gateways: shared through AWS Resource Access Manager, attached to and routed by EC2. */
@NullMarked
package io.nearside.aws.gateway;

import org.jspecify.annotations.NullMarked;
