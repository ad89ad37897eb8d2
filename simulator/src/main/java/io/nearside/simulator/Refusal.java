package io.nearside.simulator;

/**
 * Everything the simulator refuses to do or to show because the real cloud does, each with where that is known from. {@link SimulatorOptions#without} switches one off, so that a test can prove that it
 * matters. "Remembered" marks what no public source was found for.
 */
public enum Refusal {
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
    SERVICE_QUOTA_UNAPPLIED("A quota without an applied value is not answered, only its default is.", Sources.QUOTAS),

    // Aiven
    AIVEN_TOKEN_UNKNOWN("A token that nobody has authenticates nobody.", Sources.AIVEN_GO),
    AIVEN_PROJECT_FOREIGN("A token opens the projects of its owner only.", Sources.AIVEN_PERMISSIONS),
    AIVEN_ORGANIZATION_FOREIGN("A token opens the organizations of its owner only.", Sources.AIVEN_PERMISSIONS),
    AIVEN_PERMISSION("Writing needs a permission, and reading private endpoints too.", Sources.AIVEN_PERMISSIONS),
    AIVEN_CIDR_MALFORMED("A project VPC has one IPv4 network of at most 18 characters.", Sources.AIVEN_TERRAFORM),
    AIVEN_CIDR_RANGE("Its prefix length is between 20 and 24.", Sources.AIVEN_VPC),
    AIVEN_CIDR_RESERVED("172.24.0.0/16 is reserved on Google Cloud.", Sources.AIVEN_PSC),
    AIVEN_PEERINGS_MISSING("A request for a project VPC has a list of peerings, an empty one too.", Sources.AIVEN_API),
    AIVEN_VPC_QUOTA("A project has one VPC per cloud region. Status and text are remembered.", Sources.AIVEN_MIGRATE),
    AIVEN_VPC_HAS_SERVICES("A project VPC with services in it is not deleted.", Sources.AIVEN_OPERATOR),
    AIVEN_PEER_MISSING("A peering names the peer's account and network.", Sources.AIVEN_API),
    AIVEN_PEER_ELSEWHERE("A VPC peers with its own provider's networks only.", "Aiven documentation, list-vpc-peering"),
    AIVEN_PEER_REGION("peer_region is for AWS only.", Sources.AIVEN_API),
    AIVEN_GATEWAY_ELSEWHERE(
            "A transit gateway is in the VPC's own region. Status and text are remembered.", Sources.AIVEN_TRANSIT),
    AIVEN_PEER_AZURE_ONLY("A resource group, an application and a tenant are for Azure only.", Sources.AIVEN_GO_RANGES),
    AIVEN_PEER_AZURE_MISSING(
            "A peering on Azure names the peer's resource group, and the customer's application and tenant. Status and text are remembered.",
            Sources.AIVEN_AZURE),
    AIVEN_PEER_AZURE_ID(
            "Azure's subscriptions, applications and tenants are UUIDs. Status and text are remembered.",
            Sources.AIVEN_API),
    AIVEN_PEER_AZURE_CASE(
            "What names an Azure peer is in lower case. Status and text are remembered.", Sources.AIVEN_AZURE),
    AIVEN_CLOUDS_MISSING("A request for an organization's VPC lists its clouds.", Sources.AIVEN_ORGANIZATION),
    AIVEN_DISPLAY_NAME("The name of an organization's VPC has at most 64 characters.", Sources.AIVEN_ORGANIZATION),
    AIVEN_RANGES_NULL("A change of user_peer_network_cidrs has lists, not null.", Sources.AIVEN_GO_RANGES),
    AIVEN_RANGES_NOTHING("A change of user_peer_network_cidrs changes something.", Sources.AIVEN_GO_RANGES),
    AIVEN_RANGES_GROUP("A range to add names no resource group on AWS.", Sources.AIVEN_GO_RANGES),
    AIVEN_RANGES_PRIVATE(
            "User peer network CIDRs are private IPv4 networks. Status and text are remembered.", Sources.AIVEN_API),
    AIVEN_RANGES_MANY("A peering has at most 128 of them. Status and text are remembered.", Sources.AIVEN_SCHEMA),

    // Aiven's services, static IPs and private endpoints. Statuses and texts are remembered.
    AIVEN_SERVICE_NAME("A service has a name.", Sources.AIVEN_SERVICE),
    AIVEN_SERVICE_EXISTS("A project has one service of a name.", Sources.AIVEN_SERVICE),
    AIVEN_SERVICE_VPC_ELSEWHERE("A service moves into a VPC of its own cloud only.", Sources.AIVEN_MOVE),
    AIVEN_CONFIG_COMPONENT("A service opens components that its type has.", Sources.AIVEN_TYPES),
    AIVEN_CONFIG_PRIVATE("private_access is for services outside a project VPC.", "terraform-provider-aiven#1727"),
    AIVEN_CONFIG_FILTERS("An ip_filter has at most 8000 networks.", Sources.AIVEN_TYPES),
    AIVEN_STATIC_IPS_FEW(
            "A service runs on static IPs only if it has twice as many as nodes, or six more.", Sources.AIVEN_STATIC),
    AIVEN_STATIC_IP_ELSEWHERE("A static IP is for services of its own cloud.", Sources.AIVEN_STATIC),
    AIVEN_STATIC_IP_TAKEN("A static IP is associated with one service at a time.", Sources.AIVEN_STATIC_API),
    AIVEN_STATIC_IP_UNMADE("A static IP is associated once it is created.", Sources.AIVEN_STATIC),
    AIVEN_STATIC_IP_ASSIGNED("A static IP that a node uses is not dissociated.", "terraform-provider-aiven#2044"),
    AIVEN_STATIC_IP_ASSOCIATED("A static IP that is associated is not deleted.", Sources.AIVEN_STATIC),
    AIVEN_STATIC_IP_KEPT("A static IP that is protected is not deleted.", Sources.AIVEN_STATIC_API),
    AIVEN_PRIVATELINK_ELSEWHERE("A private link is for services in its own cloud.", Sources.AIVEN_AZURE_LINK),
    AIVEN_PRIVATELINK_TYPE("It is for certain types of services.", Sources.AIVEN_AZURE_LINK),
    AIVEN_PRIVATELINK_NO_VPC("It is for services in a project VPC.", Sources.AIVEN_AZURE_LINK),
    AIVEN_PRIVATELINK_NO_STATIC_IPS("It is for services that run on static IPs.", Sources.AIVEN_AZURE_LINK),
    AIVEN_PRIVATELINK_EXISTS("A service is published once.", "go-client-codegen, error.go"),
    AIVEN_PRIVATELINK_SUBSCRIPTIONS("Subscriptions are listed by their ids.", Sources.AIVEN_PRIVATELINK),
    AIVEN_PRIVATELINK_PRINCIPALS("Principals are listed by their ARNs.", Sources.AIVEN_AWS_LINK),
    AIVEN_PRIVATELINK_MANY("At most 16 subscriptions are listed.", Sources.AIVEN_LINK_SCHEMA),
    AIVEN_PRIVATELINK_DELETING("What is being deleted is not changed.", Sources.REMEMBERED),
    AIVEN_PRIVATELINK_REBALANCING(
            "What is asked for while nodes are being replaced is never published.", "terraform-provider-aiven#680"),
    AIVEN_CONNECTION_APPROVED("A connection is approved once.", Sources.AIVEN_AZURE_LINK),
    AIVEN_CONNECTION_EARLY("Its address is told once it is connected.", Sources.AIVEN_AZURE_LINK),
    AIVEN_CONNECTION_ADDRESS("Its address is an IPv4 address.", Sources.AIVEN_PRIVATELINK),

    // UpCloud
    UPCLOUD_CREDENTIALS("Unknown credentials are refused.", Sources.UPCLOUD_SDK),
    UPCLOUD_FOREIGN("What belongs to another account is neither shown nor used.", Sources.UPCLOUD_SDK),
    UPCLOUD_NETWORK_UNKNOWN("The local network exists.", Sources.UPCLOUD_PEERING),
    UPCLOUD_PEER_NETWORK_UNKNOWN("The peer network exists.", Sources.UPCLOUD_PEERING),
    UPCLOUD_NO_ROUTER("The local network has a router.", Sources.UPCLOUD_PEERING),
    UPCLOUD_NETWORK_TYPE("Private networks only. Code and status are remembered.", Sources.UPCLOUD_PEERING),
    UPCLOUD_OTHER_ZONE("Both networks are in one zone. Code and status are remembered.", Sources.UPCLOUD_PEERING),
    UPCLOUD_PEERING_CONFLICT("Two networks have one peering per side.", Sources.UPCLOUD_PEERING),
    UPCLOUD_PEERING_NOT_DISABLED("Only a disabled peering is deleted. The status is remembered.", Sources.UPCLOUD_SDK),
    UPCLOUD_PEERING_MALFORMED(
            "A name has 1 to 255 characters, a status is active or disabled. Codes are remembered.",
            Sources.UPCLOUD_SDK),
    UPCLOUD_ROUTER_UNKNOWN(
            "A network is attached to a router that exists. The status is remembered.", Sources.UPCLOUD_SDK),
    UPCLOUD_ROUTER_MALFORMED(
            "A router's name has 1 to 255 characters. Code and length are remembered.", Sources.UPCLOUD_SDK),
    UPCLOUD_LABEL_MALFORMED(
            "A label's key has 2 to 32 letters, digits, _ and -, its value at most 255 characters. The code is remembered.",
            "terraform-provider-upcloud, internal/utils/labels.go"),
    UPCLOUD_NETWORK_READ_ONLY("UpCloud's own networks are changed by nobody else.", Sources.REMEMBERED),
    UPCLOUD_ROUTER_ATTACHED("A router with networks is not deleted. The status is remembered.", Sources.UPCLOUD_SDK),
    UPCLOUD_OVERLAP("Overlapping networks are never connected.", Sources.UPCLOUD_SDK),
    UPCLOUD_ROUTER_LATER("Without its router a network is not connected.", Sources.UPCLOUD_SDK),

    // Microsoft Graph
    GRAPH_TOKEN("A request without a token that anybody has, or with an old one, is not let in.", Sources.GRAPH),
    GRAPH_PERMISSION("A directory is open to those whom somebody let read it.", Sources.GRAPH),

    // Peerings, route tables and security groups of Azure
    AZURE_AUXILIARY_UNKNOWN("A token beside the first one is somebody's. The code is remembered.", Sources.TENANTS),
    AZURE_AUXILIARY_EXPIRED("One that has ended fails the call, whatever it is for.", Sources.TENANTS),
    AZURE_AUXILIARY_MISSING("What is in another tenant takes a token of that tenant.", Sources.LINKED),
    AZURE_LINKED_PERMISSION("What a write names needs a permission of its own.", Sources.LINKED),
    AZURE_PEERING_NOWHERE("A peering leads to a network that is there.", Sources.ARM_ERRORS),
    AZURE_PEERING_MOVED("It leads to one network for as long as it is there.", Sources.AZURE_USERS),
    AZURE_PEERING_ONE_PER_PAIR("A network has one peering with another one.", Sources.KYMA),
    AZURE_PEERING_REMOTE_DISCONNECTED("Where the other half is disconnected, no new one is made.", Sources.KYMA),
    AZURE_PEERING_DISCONNECTED(
            "A disconnected half is only deleted. The code is remembered, and its own words tell of an update.",
            "Azure documentation, virtual-network-manage-peering"),
    AZURE_PEERING_OVERLAP("Networks whose address spaces overlap are not peered.", Sources.KYMA),
    AZURE_PEERING_OVERLAP_NEIGHBOUR("Nor if one overlaps with what the other is peered with.", Sources.KYMA),
    AZURE_PEERING_GATEWAY("A remote gateway is used where there is one.", Sources.AZURE_USERS),
    AZURE_PEERING_SYNC("A network that grew is learnt with syncRemoteAddressSpace.", "azure-rest-api-specs"),
    AZURE_ROUTE_HOP("A next hop is of a type that there is; a peering is none.", Sources.AZURE_USERS),
    AZURE_ROUTE_PREFIX("A route's prefix is a CIDR or a service tag.", Sources.ARM_ERRORS),
    AZURE_ROUTE_HOST_BITS("It has no bits beyond its length.", Sources.ARM_ERRORS),
    AZURE_ROUTE_APPLIANCE("An appliance has an address.", Sources.AZURE_USERS),
    AZURE_ROUTE_APPLIANCE_ONLY("Nothing but an appliance has one. The code is remembered.", Sources.AZURE_USERS),
    AZURE_ROUTE_CONFLICT("A table has one route for a prefix.", Sources.AZURE_USERS),
    AZURE_RULE_WORD("A rule's access, direction and protocol are of those that there are.", Sources.AZURE_USERS),
    AZURE_RULE_PRIORITY("A priority is between 100 and 4096.", Sources.AZURE_USERS),
    AZURE_RULE_PORTS("Ports are *, a number or a range.", Sources.AZURE_USERS),
    AZURE_RULE_PREFIX("Addresses are *, a tag, an address or a CIDR without bits beyond it.", Sources.AZURE_USERS),
    AZURE_RULE_TAGS("A list of addresses has no service tags.", Sources.AZURE_USERS),
    AZURE_RULE_CONFLICT("A priority is given once in a direction.", Sources.AZURE_USERS),
    AZURE_HOLDER_IN_USE("A route table or security group that a subnet names is kept.", Sources.ARM_ERRORS),
    AZURE_SUBNET_REFERENCE("A subnet names what is there, in its own region.", Sources.ARM_ERRORS),

    // Azure Resource Manager
    ARM_TOKEN_MISSING("A request without a token that anybody has is not let in.", Sources.ARM_ERRORS),
    ARM_APPLICATION_UNKNOWN("A directory gives tokens to applications that it has.", Sources.ARM_LOGIN),
    ARM_APPLICATION_SECRET("An application shows its secret.", Sources.ARM_LOGIN),
    ARM_TOKEN_EXPIRED("A token ends.", Sources.ARM_ERRORS),
    ARM_API_VERSION_MISSING("A request says which api-version it speaks.", Sources.ARM_ERRORS),
    ARM_API_VERSION_UNKNOWN("A resource type is served in certain api-versions and no others.", Sources.ARM_ERRORS),
    ARM_SUBSCRIPTION_UNKNOWN("A subscription that there is not is not found.", Sources.ARM_ERRORS),
    ARM_TENANT_FOREIGN("A token opens the subscriptions of its own tenant only.", Sources.ARM_ERRORS),
    ARM_PERMISSION("What no role allows is refused.", Sources.ARM_ERRORS),
    ARM_GROUP_UNKNOWN("A resource group that there is not is not found.", Sources.ARM_ERRORS),
    ARM_REQUEST_LIMIT(
            "Reads, writes and deletes have a token bucket each, per subscription, principal and region.",
            "Azure documentation, request limits and throttling"),
    ARM_OPERATION_SIGNATURE(
            "An operation is asked for with the address that was given, to the letter. Status and code are remembered.",
            "recorded traffic of azure-cli, 2024"),
    ARM_LOCATION_MISSING("A new resource says where it is to be.", Sources.ARM_ERRORS),
    ARM_NAME("A name is of certain characters and of a certain length.", Sources.ARM_NAMES),
    ARM_NETWORK_BUSY(
            "Networks, subnets and endpoints are not written while another write is at work in the same network.",
            "reports of hashicorp/terraform-provider-azurerm, 21293"),
    ARM_SUBNET_RANGE("A subnet lies within its network. The code is remembered.", Sources.ARM_ERRORS),
    ARM_SUBNET_OVERLAP("Subnets of a network do not overlap.", "reports of Azure's users: NetcfgSubnetRangesOverlap"),
    ARM_SUBNET_IN_USE("A subnet with interfaces in it is not deleted.", Sources.ARM_ERRORS),
    ARM_SUBNET_FULL("A subnet has so many addresses, less five that are Azure's own.", Sources.ARM_FULL),
    ARM_ENDPOINT_LOCATION("An endpoint is where its network is.", "reports of Azure/azure-cli, 13614"),
    ARM_ENDPOINT_POLICY(
            "By script: a subnet with network policies takes no endpoints, as up to 2022.",
            "reports of Azure/missionlz, 673"),
    ARM_ENDPOINT_QUOTA("A network has 1000 private endpoints and no more. The code is remembered.", Sources.ARM_LIMIT),
    ARM_ENDPOINT_MESSAGE(
            "A request message has at most 140 characters. Azure documents it; a report says that private link services"
                    + " took 1000.",
            "azure-rest-api-specs; Azure/azure-sdk-for-go, 14739"),
    ARM_ENDPOINT_ALIAS_AUTOMATIC(
            "An alias is for connections that wait for approval. The code is remembered.", Sources.ARM_AZURERM),
    ARM_ENDPOINT_VISIBILITY(
            "A service is there for the subscriptions that its provider shows it to.", Sources.ARM_SIGHT),
    ARM_ENDPOINT_ADDRESS(
            "An address that is asked for is one of the subnet's, none of Azure's own, and nobody else's.",
            Sources.ARM_ERRORS),
    ARM_ENDPOINT_IMMUTABLE(
            "Subnet, connection and addresses of an endpoint do not change. The second code is remembered.",
            "reports of pulumi/pulumi-azure-native, 3883; " + Sources.ARM_AZURERM),
    ARM_LINK_SERVICE_IN_USE(
            "A private link service that somebody is connected with is not deleted. The code is remembered.",
            "Azure documentation, private-link-service-overview");

    private final String says;
    private final String source;

    Refusal(String says, String source) {
        this.says = says;
        this.source = source;
    }

    /** The rule in a sentence. */
    public String says() {
        return says;
    }

    /** Where it is known from. */
    public String source() {
        return source;
    }
}
