package io.nearside.simulator.compute;

import java.util.function.Function;

/**
 * What brings a refusal about.
 *
 * @param refused what comes back while it is in force
 */
record ComputeProbe(String refused, Function<ComputeRehearsal, String> attempt) {}
