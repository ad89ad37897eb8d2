/**
 * UpCloud's private networks, routers and network peerings, API 1.3. Networks and routers follow recorded traffic; of peerings no recording is public, so they follow the types of UpCloud's Go SDK and
 * the example in Aiven's documentation.
 */
@NullMarked
package io.nearside.simulator.upcloud;

import org.jspecify.annotations.NullMarked;
