package io.nearside.simulator.compute;

/**
 * An endpoint as the owner of the service behind it sees it.
 *
 * @param id the number that Google gives the connection: another one for an endpoint that was made again under its old name
 * @param endpoint the path of its forwarding rule
 * @param address its address
 * @param status {@code PENDING}, {@code ACCEPTED}, {@code REJECTED} or {@code CLOSED}
 */
public record ComputeConnectionView(String id, String endpoint, String address, String status) {}
