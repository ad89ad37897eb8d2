package io.nearside.simulator.arm;

/** A resource's provisioning state. It says nothing of a connection's. */
enum ArmState {
    UPDATING("Updating"),
    SUCCEEDED("Succeeded"),
    FAILED("Failed"),
    DELETING("Deleting");

    private final String code;

    ArmState(String code) {
        this.code = code;
    }

    /** The word on the wire. */
    String code() {
        return code;
    }
}
