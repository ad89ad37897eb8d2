package io.nearside.simulator.compute;

import java.time.Instant;

/**
 * Whom a token stands for.
 *
 * @param email what permissions go by
 * @param until when the token ends
 */
record ComputePrincipal(String email, Instant until) {}
