package io.nearside.simulator.aiven;

/**
 * What a service is published as in a cloud.
 *
 * @param id the cloud's id of it
 * @param alias the name by which those find it who cannot read the id
 */
public record AivenPublished(String id, String alias) {}
