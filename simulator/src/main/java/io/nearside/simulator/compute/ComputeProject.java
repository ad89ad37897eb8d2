package io.nearside.simulator.compute;

/**
 * A project.
 *
 * @param number what Google knows it by; requests may name it so too
 */
record ComputeProject(String id, String number) {}
