package io.nearside.simulator.ec2;

import io.nearside.simulator.Refusal;
import java.util.function.Function;

/**
 * A rule of the cloud and what becomes of breaking it.
 *
 * @param inForce the outcome with the rule, as AWS has it
 * @param off the outcome without it
 */
record Scenario(Refusal refusal, Function<Ec2Stage, String> act, String inForce, String off) {
    @Override
    public String toString() {
        return refusal.id();
    }
}
