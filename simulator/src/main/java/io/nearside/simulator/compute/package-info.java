/**
 * Google Cloud as far as private connections need it: Compute Engine's networks with their subnetworks, peerings, routes and firewall rules, the consumers' and the producers' side of Private Service
 * Connect, long operations, and what gives tokens and tells permissions. It follows recorded exchanges where there are some, the published contract everywhere, and its refusals say where they are known
 * from.
 */
@NullMarked
package io.nearside.simulator.compute;

import org.jspecify.annotations.NullMarked;
