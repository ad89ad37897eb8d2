package io.nearside.simulator.arm;

/**
 * A connection as its provider sees it.
 *
 * @param endpoint the resource id of the private endpoint, as its owner spelled it
 * @param status Pending, Approved, Rejected or Disconnected
 * @param address the endpoint's private address
 */
public record ArmConnectionView(String name, String endpoint, String status, String description, String address) {}
