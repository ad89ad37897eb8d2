package io.nearside.simulator.arm;

/** An application in a tenant's directory, its own tenant's or another one's. */
record ArmServicePrincipal(String id, String tenant, String application, String name) {}
