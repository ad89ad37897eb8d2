package io.nearside.simulator.aiven;

/**
 * A warning in a peering's state_info (go-client-codegen, handler/vpc). The conflicting ids are left out of the answer when empty.
 *
 * @param type {@code overlapping-peer-vpc-ip-ranges} or {@code upcloud-peering-in-error}
 */
public record AivenWarning(String type, String message, String account, String network, String peering) {
    public static AivenWarning overlap(String account, String network, String peering) {
        String message = "The peer's IP ranges overlap those of another peer";
        return new AivenWarning("overlapping-peer-vpc-ip-ranges", message, account, network, peering);
    }

    static AivenWarning inError(String state) {
        return new AivenWarning("upcloud-peering-in-error", "The peering is in the state " + state, "", "", "");
    }
}
