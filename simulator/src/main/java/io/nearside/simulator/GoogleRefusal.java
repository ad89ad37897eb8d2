package io.nearside.simulator;

/** What the simulated Google Cloud refuses: Compute Engine, its token endpoint, IAM's credentials and the resource manager. */
public enum GoogleRefusal implements Refusal {
    // Who asks
    GOOGLE_TOKEN("A request without a token that anybody has is not let in.", Sources.GOOGLE_ERRORS),
    GOOGLE_TOKEN_EXPIRED("A token ends.", Sources.GOOGLE_ERRORS),
    GOOGLE_PROJECT("A project that there is not is not found.", Sources.REMEMBERED),
    GOOGLE_API_DISABLED("Where Compute Engine is not enabled nothing is asked of it.", Sources.GOOGLE_ERRORS),
    GOOGLE_PERMISSION("What was not granted in a project is refused.", Sources.GOOGLE_PERMISSIONS),
    GOOGLE_RATE_LIMIT("A project makes so many requests a minute.", "Google Cloud documentation, API rate limits"),
    GOOGLE_ACCOUNT("Service accounts that there are get tokens, with keys that were made for them.", Sources.OAUTH),
    GOOGLE_ASSERTION_SIGNATURE("An assertion is signed with the account's key.", Sources.OAUTH),
    GOOGLE_ASSERTION_AUDIENCE("It is meant for the token endpoint.", Sources.OAUTH),
    GOOGLE_ASSERTION_TIME("It is valid for an hour at most, and now.", Sources.OAUTH),
    GOOGLE_ASSERTION_SCOPE("A token is for something.", Sources.OAUTH),
    GOOGLE_REFRESH_TOKEN("A refresh token is somebody's.", Sources.OAUTH),
    GOOGLE_CLIENT("A client shows its secret.", Sources.OAUTH),
    GOOGLE_IMPERSONATION("Who acts as a service account may do so.", Sources.GOOGLE_IAM),
    GOOGLE_LIFETIME(
            "A token for a service account lives an hour at most. The words are remembered.", Sources.GOOGLE_IAM),
    GOOGLE_PERMISSION_WILDCARD("Permissions are asked for one by one. The words are remembered.", Sources.GOOGLE_IAM),

    // What a request is
    GOOGLE_REGION("A region is one that there is.", Sources.REMEMBERED),
    GOOGLE_PARAMETER("A request has parameters that there are.", Sources.COMPUTE_CONTRACT),
    GOOGLE_FIELD("A body has fields that there are, of their types.", Sources.COMPUTE_CONTRACT),
    GOOGLE_REQUEST_ID(
            "The id of a request is a UUID and not zero. The words are remembered.", Sources.COMPUTE_CONTRACT),
    GOOGLE_NAME("A name is of certain characters and of 63 at most.", Sources.COMPUTE_CONTRACT),
    GOOGLE_EXISTS("A name is given once.", Sources.GOOGLE_ERRORS),
    GOOGLE_REFERENCE("What a body names is there.", Sources.REMEMBERED),
    GOOGLE_NOT_READY("What is being deleted is not written.", Sources.GOOGLE_ERRORS),
    GOOGLE_IN_USE("What something else uses is not deleted: its operation fails.", Sources.COMPUTE_RECORDED),

    GOOGLE_FINGERPRINT("Who changes labels or an attachment knows how they are.", Sources.COMPUTE_CONTRACT),
    GOOGLE_PRIORITY("A priority is between 0 and 65535.", Sources.COMPUTE_CONTRACT),
    GOOGLE_RANGE("A range is a CIDR without bits beyond its length.", Sources.COMPUTE_CONTRACT),

    // Networks
    GOOGLE_NETWORK_LEGACY(
            "A network is in custom or in auto mode; those without either are made no longer. The words are remembered.",
            Sources.COMPUTE_CONTRACT),
    GOOGLE_NETWORK_FIXED("Of a network only some settings change. The words are remembered.", Sources.COMPUTE_CONTRACT),
    GOOGLE_SUBNETWORK_PURPOSE("A subnetwork has a purpose that there is.", Sources.COMPUTE_CONTRACT),
    GOOGLE_SUBNETWORK_RANGE(
            "Its range has no bits beyond its length, and is neither too small nor too large.",
            "Google Cloud documentation, subnets"),
    GOOGLE_SUBNETWORK_OVERLAP("It meets no other one of its network.", Sources.REMEMBERED),
    GOOGLE_SUBNETWORK_PEER(
            "Nor one of a network that its own is peered with: its operation fails. The words are remembered.",
            Sources.GOOGLE_PEERING),

    // Peerings
    GOOGLE_PEERING_BUSY(
            "No peering or route is written while an operation on a peering is at work on either side.",
            Sources.TERRAFORM_GOOGLE),
    GOOGLE_ROUTE_BUSY("Nor while one on a route is.", Sources.TERRAFORM_GOOGLE),
    GOOGLE_PEERING_EXCHANGE("Peered networks exchange the routes of their subnetworks.", Sources.COMPUTE_CONTRACT),
    GOOGLE_PEERING_WORD("A strategy and a stack type are of those that there are.", Sources.COMPUTE_CONTRACT),
    GOOGLE_PEERING_SELF("A network is not peered with itself.", Sources.REMEMBERED),
    GOOGLE_PEERING_ONE_PER_PAIR("A network has one peering with another one.", Sources.KYMA_GOOGLE),
    GOOGLE_PEERING_NAME_TAKEN("And one of a name. The words are remembered.", Sources.COMPUTE_CONTRACT),
    GOOGLE_PEERING_QUOTA(
            "A network has so many peerings: the operation that adds another one fails.", Sources.KYMA_GOOGLE),
    GOOGLE_PEERING_OVERLAP(
            "Networks whose subnetworks overlap are not peered: the operation of the second half fails.",
            "terraform-example-foundation, troubleshooting"),
    GOOGLE_PEERING_OVERLAP_ASIDE(
            "Nor if one overlaps with what the other one is peered with already.", "reports of Google Cloud's users"),
    GOOGLE_PEERING_AUTO(
            "A network in auto mode has 10.128.0.0/9 for itself, so that two of them are never peered.",
            Sources.GOOGLE_PEERING),
    GOOGLE_PEERING_FIXED("Of a half only some settings change. The words are remembered.", Sources.COMPUTE_CONTRACT),
    GOOGLE_PEERING_CONSENSUS(
            "In consensus a half is removed once both sides have asked for it. The words are remembered.",
            Sources.COMPUTE_CONTRACT),
    GOOGLE_PEERING_NO_CONSENSUS("Only then is it asked for. The words are remembered.", Sources.COMPUTE_CONTRACT),

    // Private Service Connect
    GOOGLE_ADDRESS_PURPOSE(
            "A regional address is for an endpoint; PRIVATE_SERVICE_CONNECT is for global ones. The words are remembered.",
            Sources.COMPUTE_CONTRACT),
    GOOGLE_ADDRESS_REGION("It is in the region of its subnetwork. The words are remembered.", Sources.COMPUTE_CONTRACT),
    GOOGLE_ADDRESS_SUBNETWORK("Its subnetwork is an ordinary one. The words are remembered.", Sources.COMPUTE_CONTRACT),
    GOOGLE_ADDRESS_RANGE(
            "It is one of the subnetwork's, less four that are Google's own. The words are remembered.",
            "Google Cloud documentation, subnets"),
    GOOGLE_ADDRESS_TAKEN("It is nobody else's.", Sources.REMEMBERED),
    GOOGLE_ADDRESS_EXHAUSTED("A subnetwork has so many: the operation that takes one more fails.", Sources.REMEMBERED),
    GOOGLE_RULE_SCHEME(
            "A rule that leads to a service attachment has an empty scheme, and says so. The words are remembered.",
            Sources.COMPUTE_CONTRACT),
    GOOGLE_RULE_REGION(
            "It is in the region of the attachment. The words are remembered.",
            "Google Cloud documentation, configure-private-service-connect-services"),
    GOOGLE_RULE_NETWORK("Its address is of its network. The words are remembered.", Sources.COMPUTE_CONTRACT),
    GOOGLE_ATTACHMENT_WORD("A preference is one that there is. The words are remembered.", Sources.COMPUTE_CONTRACT),
    GOOGLE_ATTACHMENT_SUBNETWORK(
            "An attachment has subnetworks for that purpose. The words are remembered.", Sources.COMPUTE_CONTRACT),

    // Firewall rules and routes
    GOOGLE_FIREWALL_ACTION("A rule either allows or denies. The words are remembered.", Sources.COMPUTE_CONTRACT),
    GOOGLE_FIREWALL_DIRECTION(
            "Sources are of ingress rules, destinations of egress rules. The words are remembered.",
            Sources.COMPUTE_CONTRACT),
    GOOGLE_FIREWALL_PROTOCOL("A protocol is one that there is. The words are remembered.", Sources.COMPUTE_CONTRACT),
    GOOGLE_FIREWALL_PORTS("Ports are a number or a range. The words are remembered.", Sources.COMPUTE_CONTRACT),
    GOOGLE_FIREWALL_FIXED(
            "A rule keeps its network and its direction. The words are remembered.", Sources.COMPUTE_CONTRACT),
    GOOGLE_ROUTE_HOP("A route has one next hop. The words are remembered.", Sources.COMPUTE_CONTRACT),
    GOOGLE_ROUTE_INSIDE(
            "It leads out of the network's own subnetworks. The words are remembered.",
            "Google Cloud documentation, routes"),
    GOOGLE_ROUTE_ADDRESS("A next hop's address is in the network.", Sources.REMEMBERED);

    private final String says;
    private final String source;

    GoogleRefusal(String says, String source) {
        this.says = says;
        this.source = source;
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
