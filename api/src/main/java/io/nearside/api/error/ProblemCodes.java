package io.nearside.api.error;

/** The problems that Nearside itself names. Each has a page of its own name in the documentation. */
public final class ProblemCodes {

    /** An address range of the vendor and one of ours share addresses. */
    public static final ProblemCode CIDR_OVERLAP = new ProblemCode("cidr-overlap");

    /** A peering differs from what the vendor or the file says of it. */
    public static final ProblemCode PEER_MISMATCH = new ProblemCode("peer-mismatch");

    /** Several requests fit what the vendor or the file says. */
    public static final ProblemCode PEER_AMBIGUOUS = new ProblemCode("peer-ambiguous");

    /** The peering that the vendor or the file names cannot be seen from our network. */
    public static final ProblemCode PEERING_MISSING = new ProblemCode("peering-missing");

    /** The request was not accepted in time. */
    public static final ProblemCode REQUEST_EXPIRED = new ProblemCode("request-expired");

    /** The request was rejected on our side. */
    public static final ProblemCode REQUEST_REJECTED = new ProblemCode("request-rejected");

    /** The cloud or the vendor gave the request up. */
    public static final ProblemCode REQUEST_FAILED = new ProblemCode("request-failed");

    /** Our half of a peering cannot be made as the file wants it: its name. */
    public static final ProblemCode PEERING_UNFIT = new ProblemCode("peering-unfit");

    /** The peering was once in place and has been removed. */
    public static final ProblemCode PEERING_REMOVED = new ProblemCode("peering-removed");

    /** A route to the vendor's range goes somewhere else. */
    public static final ProblemCode ROUTE_CONFLICT = new ProblemCode("route-conflict");

    /** A route to the vendor's range goes to something that no longer exists. */
    public static final ProblemCode ROUTE_BLACKHOLE = new ProblemCode("route-blackhole");

    /** A narrower route takes a part of the vendor's range elsewhere. */
    public static final ProblemCode ROUTE_HIJACK = new ProblemCode("route-hijack");

    /** A route table that the file names is not one of our network. */
    public static final ProblemCode ROUTE_TABLE_UNKNOWN = new ProblemCode("route-table-unknown");

    /** Another peering of our network shares addresses with the vendor's range. */
    public static final ProblemCode PEERING_OVERLAP = new ProblemCode("peering-overlap");

    /** The peer has a range that nobody claimed; it is not routed. */
    public static final ProblemCode CIDR_UNCLAIMED = new ProblemCode("cidr-unclaimed");

    /** The vendor warns of something, in its own words. */
    public static final ProblemCode VENDOR_WARNING = new ProblemCode("vendor-warning");

    /** The credentials lack a permission, or are not accepted at all. */
    public static final ProblemCode PERMISSION_MISSING = new ProblemCode("permission-missing");

    /** Something is missing that a person has to lay once, before the vendor can be asked. */
    public static final ProblemCode GROUNDWORK_MISSING = new ProblemCode("groundwork-missing");

    /** Whether something is laid that the vendor needs cannot be seen with these credentials. */
    public static final ProblemCode GROUNDWORK_UNSEEN = new ProblemCode("groundwork-unseen");

    /** The credentials, the file and the network do not name the same account. */
    public static final ProblemCode ACCOUNT_MISMATCH = new ProblemCode("account-mismatch");

    /** The vendor has let another identity in than the one that is to make our half. */
    public static final ProblemCode AGENT_MISMATCH = new ProblemCode("agent-mismatch");

    /** Our network does not exist, or not there, or not for these credentials. */
    public static final ProblemCode NETWORK_UNKNOWN = new ProblemCode("network-unknown");

    /** Our network is not fit for a peering as it is. */
    public static final ProblemCode NETWORK_UNFIT = new ProblemCode("network-unfit");

    /** The subnet that the file names is not one of our network. */
    public static final ProblemCode SUBNET_UNKNOWN = new ProblemCode("subnet-unknown");

    /** The subnet has no address left for an endpoint. */
    public static final ProblemCode SUBNET_FULL = new ProblemCode("subnet-full");

    /** The cloud does not take an endpoint into the subnet as it is. */
    public static final ProblemCode SUBNET_UNFIT = new ProblemCode("subnet-unfit");

    /** The endpoint cannot be made as the file wants it: its name, its address, its message or what it leads to. */
    public static final ProblemCode ENDPOINT_UNFIT = new ProblemCode("endpoint-unfit");

    /** The vendor has no such network, or several that fit. */
    public static final ProblemCode VENDOR_NETWORK_UNKNOWN = new ProblemCode("vendor-network-unknown");

    /** The vendor's network there is another one than the file describes. */
    public static final ProblemCode VENDOR_NETWORK_DIFFERS = new ProblemCode("vendor-network-differs");

    /** The vendor's network is on another cloud or in a place that cannot be peered with ours. */
    public static final ProblemCode PLACE_MISMATCH = new ProblemCode("place-mismatch");

    /** The vendor's service is in no network of the vendor's, without which it has no private endpoints. */
    public static final ProblemCode SERVICE_WITHOUT_NETWORK = new ProblemCode("service-without-network");

    /** The vendor's service is of a type, or on a cloud, that has no private endpoints. */
    public static final ProblemCode SERVICE_WITHOUT_ENDPOINTS = new ProblemCode("service-without-endpoints");

    /** A limit of the account is close: the next link may not fit. */
    public static final ProblemCode QUOTA_NEAR = new ProblemCode("quota-near");

    /** A security group that the link file names is not there, or is another network's. */
    public static final ProblemCode FIREWALL_UNKNOWN = new ProblemCode("firewall-unknown");

    /** The security group that is to be made for the link cannot be, cannot go, or would not be the endpoint's. */
    public static final ProblemCode FIREWALL_UNFIT = new ProblemCode("firewall-unfit");

    /** Nobody says on which ports the vendor's services listen. */
    public static final ProblemCode PORTS_UNKNOWN = new ProblemCode("ports-unknown");

    /** A quota is reached. */
    public static final ProblemCode QUOTA_REACHED = new ProblemCode("quota-reached");

    /** The vendor has no such service, or not for these credentials. */
    public static final ProblemCode SERVICE_UNKNOWN = new ProblemCode("service-unknown");

    /** The vendor's service is switched off. */
    public static final ProblemCode SERVICE_NOT_RUNNING = new ProblemCode("service-not-running");

    /** The vendor's service has no component of this name that endpoints reach. */
    public static final ProblemCode COMPONENT_UNKNOWN = new ProblemCode("component-unknown");

    /** The vendor's service lacks static addresses that it must have before it can have endpoints. */
    public static final ProblemCode STATIC_IPS_MISSING = new ProblemCode("static-ips-missing");

    /** There are static addresses of which nobody tells who made them. */
    public static final ProblemCode STATIC_IPS_UNKNOWN = new ProblemCode("static-ips-unknown");

    /** An endpoint of the link's name leads somewhere else. */
    public static final ProblemCode ENDPOINT_MISMATCH = new ProblemCode("endpoint-mismatch");

    /** The service's owner does not let our endpoint in. */
    public static final ProblemCode ENDPOINT_REJECTED = new ProblemCode("endpoint-rejected");

    /** The endpoint was in place and has been cut off or has failed. */
    public static final ProblemCode ENDPOINT_REMOVED = new ProblemCode("endpoint-removed");

    /** Firewalls apply to the endpoint, and nobody has said that they let its traffic through. */
    public static final ProblemCode ENDPOINT_FILTERED = new ProblemCode("endpoint-filtered");

    /** The link file wants an alias, and the service has none. */
    public static final ProblemCode ALIAS_MISSING = new ProblemCode("alias-missing");

    /** The gateway does not exist, or not there, or is being deleted. */
    public static final ProblemCode GATEWAY_UNKNOWN = new ProblemCode("gateway-unknown");

    /** A network that is to reach the vendor is not attached to the gateway. */
    public static final ProblemCode NETWORK_NOT_ATTACHED = new ProblemCode("network-not-attached");

    /** The gateway was shared, and the vendor's account is not let in. */
    public static final ProblemCode SHARE_FAILED = new ProblemCode("share-failed");

    /** The attachment that the vendor or the file names cannot be seen at the gateway. */
    public static final ProblemCode ATTACHMENT_MISSING = new ProblemCode("attachment-missing");

    /** The gateway is shared, and nobody has said by which attachment the vendor uses it. */
    public static final ProblemCode ATTACHMENT_UNNAMED = new ProblemCode("attachment-unnamed");

    /** The vendor's attachment has no route table of the gateway to send by. */
    public static final ProblemCode ASSOCIATION_MISSING = new ProblemCode("association-missing");

    /** The vendor's attachment sends by another route table of the gateway than the file says. */
    public static final ProblemCode ASSOCIATION_DIFFERS = new ProblemCode("association-differs");

    /** A route table of the gateway does not lead to the vendor, or not back. */
    public static final ProblemCode ROUTE_MISSING = new ProblemCode("route-missing");

    /** A cloud or vendor refused a call as it is. */
    public static final ProblemCode CALL_REFUSED = new ProblemCode("call-refused");

    /** A cloud or vendor does not answer. */
    public static final ProblemCode SERVICE_UNAVAILABLE = new ProblemCode("service-unavailable");

    /** A cloud or vendor answered what Nearside does not understand. */
    public static final ProblemCode ANSWER_UNKNOWN = new ProblemCode("answer-unknown");

    private ProblemCodes() {}
}
