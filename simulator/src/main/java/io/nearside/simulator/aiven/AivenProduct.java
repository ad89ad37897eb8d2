package io.nearside.simulator.aiven;

/** What a service is, as its {@code service_type} says. */
public enum AivenProduct {
    KAFKA,
    PG
}
