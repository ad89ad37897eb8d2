/**
 * Aiven's API as far as VPCs of projects and organizations, their peering connections and the hosts of services go, and Aiven's own hands in the clouds. Its answers hold no field that Aiven's OpenAPI description, clients or documentation do not
 * show; where the texts of messages and types are not published, they are ours, and no client may branch on them.
 */
@NullMarked
package io.nearside.simulator.aiven;

import org.jspecify.annotations.NullMarked;
