package io.nearside.simulator.arm;

/** A private link service by its two names. */
public record ArmLinkServiceView(String id, String alias) {}
