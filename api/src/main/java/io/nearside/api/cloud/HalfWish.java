package io.nearside.api.cloud;

import io.nearside.api.model.Mark;

/**
 * How our half of a mirrored peering is to be.
 *
 * @param name what to call it, where the cloud has names
 * @param mark what to mark it with, where the cloud has labels
 */
public record HalfWish(String name, Mark mark) {}
