package io.nearside.simulator;

/** What the simulated AWS refuses: STS, EC2, Resource Access Manager and Service Quotas. */
public enum AwsRefusal implements Refusal {
    // Who may call
    UNKNOWN_ACCESS_KEY("An access key that no account has is refused.", Sources.ERRORS),
    EXPIRED_CREDENTIALS("Credentials of an assumed role end when they say.", Sources.STS),
    DENIED_ACTION("An action that no policy allows is refused.", Sources.ERRORS),
    ROLE_EXTERNAL_ID("A role that demands an external id is assumed by nobody without it.", Sources.STS),
    DRY_RUN("With DryRun nothing happens: DryRunOperation if it would be allowed.", Sources.MODEL),
    REQUEST_LIMIT("Each API has a token bucket per account and region.", "EC2 User Guide, request throttling"),

    // What a request must be
    PARAMETER_MISSING("A required parameter must be there.", Sources.ERRORS),
    PARAMETER_UNKNOWN("A parameter that the action does not have is refused.", Sources.ERRORS),
    FILTER_UNKNOWN("A filter that the action does not have is refused.", Sources.ERRORS),
    FILTER_MISMATCH("What a filter does not match is not listed.", Sources.MODEL),
    ID_MALFORMED("An id of another shape is malformed, not missing.", Sources.ERRORS),
    ID_UNKNOWN("Asking for an id that does not exist is an error, not an empty list.", Sources.ERRORS),

    // Peering
    PEERING_OVERLAP("A request between VPCs of which any CIDRs overlap fails.", Sources.PEERING),
    PEERING_UNKNOWN_PEER("A request to a VPC that the other account or region has not fails.", Sources.REMEMBERED),
    PEERING_ONE_PER_PAIR("Two VPCs have one peering connection at a time.", Sources.PEERING),
    PEERING_FOREIGN("Whoever owns neither VPC does not see the connection.", Sources.PEERING),
    PEERING_ACCEPT_BY_ACCEPTER("Only the owner of the accepter VPC accepts or rejects.", Sources.PEERING),
    PEERING_ACCEPT_IN_REGION("It is accepted or rejected in the accepter VPC's region.", Sources.MOTO_VERIFIED),
    PEERING_ACCEPT_PENDING("Only a pending request is accepted or rejected.", Sources.PEERING),
    PEERING_DELETE_STATE("What is dead is not deleted, and a pending request only by its requester.", Sources.PEERING),
    PEERING_EXPIRY("A request expires after seven days.", Sources.PEERING),
    PEERING_SIGHT_ENDS("A dead connection is listed for two hours or two days only.", Sources.PEERING),
    PEERING_CIDRS_UNTIL_ACTIVE("The other side's CIDRs are shown only once the connection is active.", Sources.MODEL),
    PEERING_OPTIONS_ACTIVE("Options are set on an active connection only.", Sources.DNS),
    PEERING_OPTIONS_OWN_SIDE("Each owner sets the options of their own side, in its own region.", Sources.DNS),
    PEERING_OPTIONS_HOSTNAMES("DNS resolution needs DNS host names and support in both VPCs.", Sources.ERRORS),
    PEERING_QUOTA("A VPC has so many active connections and no more.", Sources.ERRORS),

    // Routes
    ROUTE_ONE_TARGET("A route has exactly one target.", Sources.MODEL),
    ROUTE_ONE_DESTINATION("A route has exactly one destination.", Sources.MODEL),
    ROUTE_MALFORMED_DESTINATION("A destination is a CIDR.", Sources.ERRORS),
    ROUTE_EXISTS("The same destination with another target exists already.", Sources.ERRORS),
    ROUTE_REPEATED("The same destination with the same target again succeeds and changes nothing.", Sources.REMEMBERED),
    ROUTE_INSIDE_VPC(
            "A route to a peering goes nowhere inside the VPC's own CIDRs; the local route stays.", Sources.INSIDE),
    ROUTE_HOST_BITS("Bits beyond the prefix of a destination are cleared.", Sources.MODEL),
    ROUTE_TARGET_UNKNOWN("A target that does not exist is refused.", Sources.ERRORS),
    ROUTE_OTHER_VPC("A route's peering connection must be one of the table's own VPC.", Sources.REMEMBERED),
    ROUTE_DEAD_PEERING("A peering connection that has ended is no target.", Sources.REMEMBERED),
    ROUTE_GATEWAY_UNATTACHED(
            "A transit gateway is a target for VPCs that are attached to it.", Sources.TERRAFORM_TRANSIT),
    ROUTE_LIMIT("A table has so many routes and no more.", Sources.ERRORS),
    ROUTE_REPLACE_MISSING("What is not there is not replaced.", Sources.MOTO_VERIFIED),
    ROUTE_DELETE_MISSING("What is not there is not deleted.", Sources.ERRORS),
    ROUTE_BLACKHOLE(
            "A route is a blackhole until its peering is active, and again when it is gone.", Sources.BLACKHOLE),

    // Security groups
    SECURITY_GROUP_NAME("A group's name and description are of certain characters, and of 255 at most.", Sources.MODEL),
    SECURITY_GROUP_EXISTS("A name is a VPC's once, in whatever case.", Sources.MODEL),
    SECURITY_GROUP_LIMIT("An account has so many groups in a region and no more.", Sources.ERRORS),
    SECURITY_GROUP_DEFAULT("The group that a VPC came with is not deleted.", Sources.ERRORS),
    SECURITY_GROUP_NAMED("A group that a rule of another one names is not deleted.", Sources.MODEL),
    SECURITY_GROUP_USED("A group of a network interface is not deleted.", Sources.ERRORS),
    SECURITY_RULE_DUPLICATE("A rule that is there is refused, and all others of the call with it.", Sources.ERRORS),
    SECURITY_RULE_REPEATED("A call names a rule once.", Sources.TERRAFORM),
    SECURITY_RULE_MISSING("What is not there is not revoked, and nothing else of the call is.", Sources.MODEL),
    SECURITY_RULE_PROTOCOL("A protocol is tcp, udp, icmp, icmpv6 or a number.", Sources.TERRAFORM),
    SECURITY_RULE_PORTS("TCP and UDP have two ports in order, ICMP a type and a code.", Sources.AWS_CLI),
    SECURITY_RULE_CIDR("A range is a CIDR of its own version of IP.", Sources.AWS_CLI),
    SECURITY_RULE_HOST_BITS("Bits beyond the prefix of a range are cleared.", Sources.MODEL),
    SECURITY_RULE_DESCRIPTION("A description is of certain characters, and of 255 at most.", Sources.MODEL),
    SECURITY_RULE_FOREIGN_GROUP("A rule names groups of its own VPC and of actively peered ones.", Sources.PEER_GROUPS),
    SECURITY_RULE_LIMIT("A group has so many rules of a direction and version of IP.", "Amazon VPC quotas"),

    // Networks
    CIDR_MALFORMED("A CIDR block is an address and a prefix length.", Sources.ERRORS),
    VPC_RANGE("A VPC's CIDR has between 16 and 28 bits, an IPv6 one between 44 and 60 in steps of 4.", Sources.ERRORS),
    VPC_BLOCK_ONE("A call associates one kind of block.", Sources.MODEL),
    VPC_BLOCK_POOL("An IPv6 block of one's own comes from a pool. The code is remembered.", Sources.MODEL),
    VPC_IN_USE("A VPC with subnets or route tables of its own is not deleted.", Sources.ERRORS),
    SUBNET_RANGE("A subnet lies within its VPC and has between 16 and 28 bits.", Sources.ERRORS),
    SUBNET_CONFLICT("Subnets of a VPC do not overlap.", Sources.ERRORS),
    SUBNET_ZONE("A subnet is in a zone that there is.", Sources.ERRORS),
    SUBNET_ASSOCIATED("A subnet is associated with one route table.", Sources.REMEMBERED),

    // Endpoints
    ENDPOINT_TYPE("An endpoint is of its service's type.", Sources.TERRAFORM),
    ENDPOINT_SERVICE_UNSEEN("A service is there for its owner and for whom the owner named.", Sources.PRIVATELINK),
    ENDPOINT_SERVICE_REGION(
            "A service is reached from regions that its owner named. The code is remembered.", Sources.PRIVATELINK),
    ENDPOINT_OTHER_VPC("Subnets and groups are of the endpoint's VPC. The code is remembered.", Sources.PRIVATELINK),
    ENDPOINT_ZONE_UNSERVED("An endpoint goes to zones that its service is in.", Sources.TERRAFORM),
    ENDPOINT_ZONE_TWICE("An endpoint has one subnet in a zone.", Sources.ERRORS),
    ENDPOINT_GROUPS_MANY("A network interface has five security groups at the most.", Sources.ERRORS),
    ENDPOINT_ADDRESS_RANGE("A wanted address is in the subnet, and not one of AWS's.", Sources.TERRAFORM),
    ENDPOINT_ADDRESS_TAKEN("A wanted address is nobody else's.", Sources.ERRORS),
    ENDPOINT_SUBNET_FULL("A subnet without a free address takes no endpoint.", Sources.ERRORS),
    ENDPOINT_PRIVATE_DNS("A private name is used once its owner has proven it theirs.", Sources.TERRAFORM),
    ENDPOINT_QUOTA("A VPC has so many interface endpoints and no more.", Sources.ERRORS),
    ENDPOINT_TOKEN_REPEATED("The same token again is answered with what it made.", Sources.IDEMPOTENCY),
    ENDPOINT_TOKEN_MISMATCH("A token that comes with something else is refused.", Sources.IDEMPOTENCY),
    ENDPOINT_CONNECTION_STATE("Who is let in waits for it. The code is remembered.", Sources.PRIVATELINK),
    ENDPOINT_SERVICE_IN_USE("A service that somebody is connected with is not deleted.", Sources.ERRORS),
    ENDPOINT_SIGHT_ENDS("A deleted endpoint is listed for a while only.", Sources.REMEMBERED),

    // Transit gateways
    GATEWAY_FOREIGN("A gateway is there for its owner and for whom it is shared with.", Sources.RAM_SHARED),
    GATEWAY_SHARED_ONLY(
            "Whom it is shared with attaches networks to it and changes nothing else. The code is remembered.",
            Sources.TRANSIT_SHARED),
    GATEWAY_TABLE_FOREIGN("Whom it is shared with sees none of its route tables.", Sources.TERRAFORM_TRANSIT),
    GATEWAY_UNREADY("What is not available yet takes nothing.", Sources.TERRAFORM_TRANSIT),
    GATEWAY_IN_USE("A gateway with attachments is not deleted.", Sources.TERRAFORM_TRANSIT),
    GATEWAY_QUOTA("An account has so many gateways in a region and no more.", Sources.TRANSIT_QUOTAS),
    GATEWAY_SIGHT_ENDS("What has ended is listed for a while only.", Sources.REMEMBERED),
    GATEWAY_ATTACHED_TWICE("A VPC is attached to a gateway once.", Sources.TERRAFORM_TRANSIT),
    GATEWAY_ATTACHMENT_QUOTA("A VPC is attached to so many gateways and no more.", Sources.TRANSIT_QUOTAS),
    GATEWAY_OTHER_VPC("An attachment's subnets are of its VPC. The code is remembered.", Sources.MODEL),
    GATEWAY_ZONE_TWICE("An attachment has one subnet in a zone.", "reports of zoitech/terraform-aws-network, 46"),
    GATEWAY_ACCEPT_BY_OWNER(
            "Only the gateway's owner accepts or rejects. The code is remembered.", Sources.TRANSIT_SHARED),
    GATEWAY_ACCEPT_PENDING("Only what waits for acceptance is accepted or rejected.", Sources.MODEL),
    GATEWAY_ATTACHMENT_DELETE_STATE("What is on its way or has ended is not deleted.", Sources.REMEMBERED),
    GATEWAY_ATTACHMENT_UNREADY(
            "What is not available is neither associated nor propagated nor routed to.", Sources.TERRAFORM_TRANSIT),
    GATEWAY_OTHER("A route table is for attachments of its own gateway.", Sources.REMEMBERED),
    GATEWAY_ASSOCIATED_ONCE("An attachment is associated with one route table.", Sources.TERRAFORM_TRANSIT),
    GATEWAY_ASSOCIATION_MISSING("What is not associated is not disassociated.", Sources.TERRAFORM_SOURCE),
    GATEWAY_PROPAGATED_TWICE("What propagates is not told to again.", Sources.TRANSIT_USERS),
    GATEWAY_PROPAGATION_MISSING("What does not propagate is not stopped.", Sources.TERRAFORM_SOURCE),
    GATEWAY_OVERLAP("A VPC's block that overlaps an attached one's is not propagated.", Sources.MODEL),
    GATEWAY_TABLE_IN_USE("A route table that is used or a default is not deleted.", Sources.MODEL),
    GATEWAY_ROUTE_TARGET("A route leads to an attachment or nowhere, and not to both.", Sources.MODEL),
    GATEWAY_ROUTE_EXISTS(
            "A table has one static route to a destination.", "reports of ministryofjustice/modernisation-platform"),
    GATEWAY_ROUTE_MISSING("What is not there is neither replaced nor deleted.", Sources.TERRAFORM_SOURCE),
    GATEWAY_ROUTE_QUOTA("A table has so many static routes and no more.", Sources.TRANSIT_QUOTAS),

    // Resource Access Manager
    RAM_ARN_MALFORMED("A share and a resource are named by an ARN.", Sources.RAM_USERS),
    RAM_FOREIGN("A share is changed by its owner, in its own region.", Sources.RAM_GUIDE),
    RAM_SHARE_ENDED("A deleted share is listed still and takes nothing. The code is remembered.", Sources.RAM_MODEL),
    RAM_RESOURCE_UNKNOWN("A resource is shared by its owner. The code is remembered.", Sources.RAM_GUIDE),
    RAM_PRINCIPAL_MALFORMED(
            "A principal is an account, an organization or a unit of one.", "reports of aws/aws-cdk, 14131"),
    RAM_ORGANIZATION_UNKNOWN("An organization is one's own, and shares.", Sources.RAM_USERS),
    RAM_EXTERNAL("A share that is for its owner's organization lets nobody else in.", Sources.RAM_USERS),
    RAM_ASSOCIATION_MISSING("What is not in a share is not taken out. The code is remembered.", Sources.RAM_MODEL),
    RAM_TYPE_MISMATCH("Principals are not searched by resources, nor the other way round.", Sources.RAM_MODEL),
    RAM_TOKEN_REPEATED("The same token again is answered with what it did.", Sources.RAM_MODEL),
    RAM_TOKEN_MISMATCH("A token that comes with something else is refused.", Sources.RAM_MODEL),
    RAM_INVITATION_NEEDED("Who is outside of the organization accepts an invitation first.", Sources.RAM_GUIDE),
    RAM_INVITATION_FOREIGN("An invitation is there for whom it was sent to.", Sources.RAM_MODEL),
    RAM_INVITATION_ANSWERED("An invitation is answered once.", Sources.RAM_MODEL),
    RAM_INVITATION_EXPIRY("An invitation to a transit gateway ends after seven days.", Sources.RAM_INVITATIONS),
    RAM_SHARING_BY_MANAGEMENT(
            "An organization's sharing is enabled by its management account.", "RAM User Guide, getting started"),
    RAM_SIGHT_ENDS("What has ended is listed for a while only.", Sources.REMEMBERED),

    // Service Quotas
    SERVICE_QUOTA_UNKNOWN("A quota or service that there is not is no resource.", "reports of aws/aws-cli"),
    SERVICE_QUOTA_UNAPPLIED("A quota without an applied value is not answered, only its default is.", Sources.QUOTAS);

    private final String says;
    private final String source;

    AwsRefusal(String says, String source) {
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
