package io.nearside.simulator;

/** What the simulated UpCloud refuses. */
public enum UpCloudRefusal implements Refusal {
    CREDENTIALS("Unknown credentials are refused.", Sources.UPCLOUD_SDK),
    FOREIGN("What belongs to another account is neither shown nor used.", Sources.UPCLOUD_SDK),
    NETWORK_UNKNOWN("The local network exists.", Sources.UPCLOUD_PEERING),
    PEER_NETWORK_UNKNOWN("The peer network exists.", Sources.UPCLOUD_PEERING),
    NO_ROUTER("The local network has a router.", Sources.UPCLOUD_PEERING),
    NETWORK_TYPE("Private networks only. Code and status are remembered.", Sources.UPCLOUD_PEERING),
    OTHER_ZONE("Both networks are in one zone. Code and status are remembered.", Sources.UPCLOUD_PEERING),
    PEERING_CONFLICT("Two networks have one peering per side.", Sources.UPCLOUD_PEERING),
    PEERING_NOT_DISABLED("Only a disabled peering is deleted. The status is remembered.", Sources.UPCLOUD_SDK),
    PEERING_MALFORMED(
            "A name has 1 to 255 characters, a status is active or disabled. Codes are remembered.",
            Sources.UPCLOUD_SDK),
    ROUTER_UNKNOWN("A network is attached to a router that exists. The status is remembered.", Sources.UPCLOUD_SDK),
    ROUTER_MALFORMED("A router's name has 1 to 255 characters. Code and length are remembered.", Sources.UPCLOUD_SDK),
    LABEL_MALFORMED(
            "A label's key has 2 to 32 letters, digits, _ and -, its value at most 255 characters. The code is remembered.",
            "terraform-provider-upcloud, internal/utils/labels.go"),
    NETWORK_READ_ONLY("UpCloud's own networks are changed by nobody else.", Sources.REMEMBERED),
    ROUTER_ATTACHED("A router with networks is not deleted. The status is remembered.", Sources.UPCLOUD_SDK),
    OVERLAP("Overlapping networks are never connected.", Sources.UPCLOUD_SDK),
    ROUTER_LATER("Without its router a network is not connected.", Sources.UPCLOUD_SDK);

    private final String says;
    private final String source;

    UpCloudRefusal(String says, String source) {
        this.says = says;
        this.source = source;
    }

    @Override
    public String id() {
        return "UPCLOUD_" + name();
    }

    @Override
    public String says() {
        return says;
    }

    @Override
    public String source() {
        return source;
    }
}
