package io.nearside.simulator.aiven;

/**
 * How paths to a VPC of an organization, and to its peerings, are spelled. Aiven's own tools use both: aiven-client and the documentation {@code vpcs} and {@code peering-connections}, versions of
 * go-client-codegen {@code vpc} and {@code peering-connection}. Which of them the real Aiven takes is not known; here both are, unless a test wants one of them gone.
 */
public enum AivenSpelling {
    BOTH,
    PLURAL,
    SINGULAR;

    boolean takes(AivenSpelling other) {
        return this == BOTH || other == BOTH || this == other;
    }
}
