package io.nearside.simulator.aiven;

/**
 * The customer's network that a peering leads to.
 *
 * @param region of an AWS network; empty elsewhere
 */
public record AivenPeer(String account, String network, String region) {}
