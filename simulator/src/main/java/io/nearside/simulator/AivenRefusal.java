package io.nearside.simulator;

/** What the simulated Aiven refuses. */
public enum AivenRefusal implements Refusal {
    TOKEN_UNKNOWN("A token that nobody has authenticates nobody.", Sources.AIVEN_GO),
    PROJECT_FOREIGN("A token opens the projects of its owner only.", Sources.AIVEN_PERMISSIONS),
    ORGANIZATION_FOREIGN("A token opens the organizations of its owner only.", Sources.AIVEN_PERMISSIONS),
    PERMISSION("Writing needs a permission, and reading private endpoints too.", Sources.AIVEN_PERMISSIONS),
    CIDR_MALFORMED("A project VPC has one IPv4 network of at most 18 characters.", Sources.AIVEN_TERRAFORM),
    CIDR_RANGE("Its prefix length is between 20 and 24.", Sources.AIVEN_VPC),
    CIDR_RESERVED("172.24.0.0/16 is reserved on Google Cloud.", Sources.AIVEN_PSC),
    PEERINGS_MISSING("A request for a project VPC has a list of peerings, an empty one too.", Sources.AIVEN_API),
    VPC_QUOTA("A project has one VPC per cloud region. Status and text are remembered.", Sources.AIVEN_MIGRATE),
    VPC_HAS_SERVICES("A project VPC with services in it is not deleted.", Sources.AIVEN_OPERATOR),
    PEER_MISSING("A peering names the peer's account and network.", Sources.AIVEN_API),
    PEER_ELSEWHERE("A VPC peers with its own provider's networks only.", "Aiven documentation, list-vpc-peering"),
    PEER_REGION("peer_region is for AWS only.", Sources.AIVEN_API),
    GATEWAY_ELSEWHERE(
            "A transit gateway is in the VPC's own region. Status and text are remembered.", Sources.AIVEN_TRANSIT),
    PEER_AZURE_ONLY("A resource group, an application and a tenant are for Azure only.", Sources.AIVEN_GO_RANGES),
    PEER_AZURE_MISSING(
            "A peering on Azure names the peer's resource group, and the customer's application and tenant. Status and text are remembered.",
            Sources.AIVEN_AZURE),
    PEER_AZURE_ID(
            "Azure's subscriptions, applications and tenants are UUIDs. Status and text are remembered.",
            Sources.AIVEN_API),
    PEER_AZURE_CASE("What names an Azure peer is in lower case. Status and text are remembered.", Sources.AIVEN_AZURE),
    CLOUDS_MISSING("A request for an organization's VPC lists its clouds.", Sources.AIVEN_ORGANIZATION),
    DISPLAY_NAME("The name of an organization's VPC has at most 64 characters.", Sources.AIVEN_ORGANIZATION),
    RANGES_NULL("A change of user_peer_network_cidrs has lists, not null.", Sources.AIVEN_GO_RANGES),
    RANGES_NOTHING("A change of user_peer_network_cidrs changes something.", Sources.AIVEN_GO_RANGES),
    RANGES_GROUP("A range to add names no resource group on AWS.", Sources.AIVEN_GO_RANGES),
    RANGES_PRIVATE(
            "User peer network CIDRs are private IPv4 networks. Status and text are remembered.", Sources.AIVEN_API),
    RANGES_MANY("A peering has at most 128 of them. Status and text are remembered.", Sources.AIVEN_SCHEMA),

    // Aiven's services, static IPs and private endpoints. Statuses and texts are remembered.
    SERVICE_NAME("A service has a name.", Sources.AIVEN_SERVICE),
    SERVICE_EXISTS("A project has one service of a name.", Sources.AIVEN_SERVICE),
    SERVICE_VPC_ELSEWHERE("A service moves into a VPC of its own cloud only.", Sources.AIVEN_MOVE),
    CONFIG_COMPONENT("A service opens components that its type has.", Sources.AIVEN_TYPES),
    CONFIG_PRIVATE("private_access is for services outside a project VPC.", "terraform-provider-aiven#1727"),
    CONFIG_FILTERS("An ip_filter has at most 8000 networks.", Sources.AIVEN_TYPES),
    STATIC_IPS_FEW(
            "A service runs on static IPs only if it has twice as many as nodes, or six more.", Sources.AIVEN_STATIC),
    STATIC_IP_ELSEWHERE("A static IP is for services of its own cloud.", Sources.AIVEN_STATIC),
    STATIC_IP_TAKEN("A static IP is associated with one service at a time.", Sources.AIVEN_STATIC_API),
    STATIC_IP_UNMADE("A static IP is associated once it is created.", Sources.AIVEN_STATIC),
    STATIC_IP_ASSIGNED("A static IP that a node uses is not dissociated.", "terraform-provider-aiven#2044"),
    STATIC_IP_ASSOCIATED("A static IP that is associated is not deleted.", Sources.AIVEN_STATIC),
    STATIC_IP_KEPT("A static IP that is protected is not deleted.", Sources.AIVEN_STATIC_API),
    PRIVATELINK_ELSEWHERE("A private link is for services in its own cloud.", Sources.AIVEN_AZURE_LINK),
    PRIVATELINK_TYPE("It is for certain types of services.", Sources.AIVEN_AZURE_LINK),
    PRIVATELINK_NO_VPC("It is for services in a project VPC.", Sources.AIVEN_AZURE_LINK),
    PRIVATELINK_NO_STATIC_IPS("It is for services that run on static IPs.", Sources.AIVEN_AZURE_LINK),
    PRIVATELINK_EXISTS("A service is published once.", "go-client-codegen, error.go"),
    PRIVATELINK_SUBSCRIPTIONS("Subscriptions are listed by their ids.", Sources.AIVEN_PRIVATELINK),
    PRIVATELINK_PRINCIPALS("Principals are listed by their ARNs.", Sources.AIVEN_AWS_LINK),
    PRIVATELINK_BODY("On Google it is asked for with a body, be it an empty object.", Sources.AIVEN_GO_PSC),
    PRIVATELINK_MANY("At most 16 subscriptions are listed.", Sources.AIVEN_LINK_SCHEMA),
    PRIVATELINK_DELETING("What is being deleted is not changed.", Sources.REMEMBERED),
    PRIVATELINK_REBALANCING(
            "What is asked for while nodes are being replaced is never published.", "terraform-provider-aiven#680"),
    CONNECTION_APPROVED("A connection is approved once.", Sources.AIVEN_AZURE_LINK),
    CONNECTION_UNPUBLISHED("It is approved once its service is published.", Sources.AIVEN_TERRAFORM_PSC),
    CONNECTION_EARLY("Its address is told once it is connected.", Sources.AIVEN_AZURE_LINK),
    CONNECTION_ADDRESS("Its address is an IPv4 address.", Sources.AIVEN_PRIVATELINK);

    private final String says;
    private final String source;

    AivenRefusal(String says, String source) {
        this.says = says;
        this.source = source;
    }

    @Override
    public String id() {
        return "AIVEN_" + name();
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
