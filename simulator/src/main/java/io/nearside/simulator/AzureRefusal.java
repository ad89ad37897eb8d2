package io.nearside.simulator;

/** What the simulated Azure refuses: its directories, Microsoft Graph and Azure Resource Manager. */
public enum AzureRefusal implements Refusal {
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

    AzureRefusal(String says, String source) {
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
