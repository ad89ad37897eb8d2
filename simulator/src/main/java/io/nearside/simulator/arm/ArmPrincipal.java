package io.nearside.simulator.arm;

import java.time.Instant;

/**
 * Whom a token stands for.
 *
 * @param tenant the directory that issued it
 * @param name what permissions go by: an application's client id, or any name
 * @param until when the token ends
 */
record ArmPrincipal(String tenant, String name, Instant until) {}
