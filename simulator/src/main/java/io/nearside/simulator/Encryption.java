package io.nearside.simulator;

/** Whether the services are offered over TLS too. Without is quicker: a certificate takes a second. */
public enum Encryption {
    ON,
    OFF
}
