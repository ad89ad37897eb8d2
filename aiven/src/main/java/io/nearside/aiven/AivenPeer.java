package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Agent;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.TenantId;
import io.nearside.api.vendor.CustomerEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Our end as Aiven names it, which is also by what it knows a peering: account and network or transit gateway, the region on AWS, the resource
 * group on Azure, on Google the project that the network is in. In a project there is no call that finds a peering by its id (aiven/go-client-codegen, handler/vpc).
 *
 * @param network what {@code peer_vpc} says, which is a transit gateway just as well
 * @param agent who makes our half, on Azure: Aiven lets that application in; null elsewhere, and where an answer leaves it out
 */
record AivenPeer(
        Kind kind,
        String account,
        String network,
        @Nullable String region,
        @Nullable String resourceGroup,
        @Nullable Agent agent) {
    /** What our end is. */
    enum Kind {
        NETWORK,
        GATEWAY
    }

    /** How a transit gateway's id begins, and what Aiven calls an attachment to one. */
    private static final String GATEWAY_ID = "tgw-";

    private static final String ATTACHMENT = "aws-tgw-vpc-attachment";

    private static final String APPLICATION = "peer_azure_app_id";

    private static final String TENANT = "peer_azure_tenant_id";

    /** Of all the clouds' accounts only those of AWS look like this. */
    private static final Pattern AWS_ACCOUNT = Pattern.compile("\\d{12}");

    /** What is sent for an end. Aiven takes {@code peer_region} on AWS only, and there in its own right. */
    static AivenPeer of(CustomerEnd end) {
        return end instanceof CustomerEnd.OfGateway gateway ? of(gateway) : of((CustomerEnd.OfNetwork) end);
    }

    private static AivenPeer of(CustomerEnd.OfGateway end) {
        Region region = end.region();
        return new AivenPeer(
                Kind.GATEWAY,
                end.account().value(),
                end.gateway().value(),
                region == null ? null : region.value(),
                null,
                null);
    }

    private static AivenPeer of(CustomerEnd.OfNetwork end) {
        String account = end.account().value();
        String network = end.network().value();
        Optional<AivenVnet> vnet = AivenVnet.of(network);
        if (vnet.isPresent()) {
            // The lower case is Aiven's wish (aiven-docs, vnet-peering-azure.md); it compares its own way.
            return new AivenPeer(
                    Kind.NETWORK,
                    account.toLowerCase(Locale.ROOT),
                    vnet.get().name(),
                    null,
                    vnet.get().resourceGroup(),
                    end.agent());
        }
        Optional<AivenGoogleNetwork> google = AivenGoogleNetwork.of(network);
        if (google.isPresent()) {
            return new AivenPeer(
                    Kind.NETWORK, google.get().project(), google.get().name(), null, null, null);
        }
        Region region = AWS_ACCOUNT.matcher(account).matches() ? end.region() : null;
        return new AivenPeer(Kind.NETWORK, account, network, region == null ? null : region.value(), null, null);
    }

    /** What an answer says. */
    static AivenPeer of(JsonNode row) {
        String network = AivenClient.text(row, "peer_vpc");
        boolean attached = network.startsWith(GATEWAY_ID)
                || ATTACHMENT.equals(AivenClient.textOrNull(row, "vpc_peering_connection_type"));
        return new AivenPeer(
                attached ? Kind.GATEWAY : Kind.NETWORK,
                AivenClient.text(row, "peer_cloud_account"),
                network,
                AivenClient.textOrNull(row, "peer_region"),
                AivenClient.textOrNull(row, "peer_resource_group"),
                agent(row));
    }

    private static @Nullable Agent agent(JsonNode row) {
        String application = AivenClient.textOrNull(row, APPLICATION);
        String tenant = AivenClient.textOrNull(row, TENANT);
        return application == null || tenant == null
                ? null
                : new Agent(
                        new ApplicationId(application.toLowerCase(Locale.ROOT)),
                        new TenantId(tenant.toLowerCase(Locale.ROOT)));
    }

    /**
     * Our end as its cloud's plugin names it. On AWS, a region that Aiven leaves out is the VPC's own: it peers nothing farther away
     * without saying so. On UpCloud it tells none, and a network of Google is in none.
     */
    CustomerEnd end(AivenCloud cloud) {
        if (cloud.is(AivenCloud.AWS)) {
            Region place = region == null ? cloud.region() : new Region(region);
            return kind == Kind.GATEWAY
                    ? new CustomerEnd.OfGateway(new AccountId(account), new GatewayId(network), place, null)
                    : end(account, network, place);
        }
        if (cloud.is(AivenCloud.UPCLOUD)) {
            return end(account, network.toLowerCase(Locale.ROOT), null);
        }
        if (cloud.is(AivenCloud.AZURE) && resourceGroup != null) {
            AivenVnet vnet = AivenVnet.of(account, resourceGroup, network);
            return new CustomerEnd.OfNetwork(
                    new AccountId(vnet.subscription()), new NetworkId(vnet.toString()), null, agent);
        }
        if (cloud.is(AivenCloud.GOOGLE)) {
            return end(account, new AivenGoogleNetwork(account, network).toString(), null);
        }
        return end(account, network, region == null ? null : new Region(region));
    }

    ObjectNode body() {
        ObjectNode body = AivenClient.JSON.createObjectNode();
        body.put("peer_cloud_account", account);
        body.put("peer_vpc", network);
        if (region != null) {
            body.put("peer_region", region);
        }
        if (resourceGroup != null) {
            body.put("peer_resource_group", resourceGroup);
        }
        if (agent != null) {
            body.put(APPLICATION, agent.application().value().toLowerCase(Locale.ROOT));
            body.put(TENANT, agent.tenant().value().toLowerCase(Locale.ROOT));
        }
        return body;
    }

    /** The path below a project VPC's peerings under which this one is deleted. */
    List<String> path() {
        List<String> path = new ArrayList<>(List.of("peer-accounts", account));
        if (resourceGroup != null) {
            path.addAll(List.of("peer-resource-groups", resourceGroup));
        }
        path.addAll(List.of("peer-vpcs", network));
        if (region != null) {
            path.addAll(List.of("peer-regions", region));
        }
        return path;
    }

    /** The peering's name for people, and for an answer that leaves its id out. */
    @Override
    public String toString() {
        return String.join("/", path().subList(1, path().size()));
    }

    private static CustomerEnd.OfNetwork end(String account, String network, @Nullable Region region) {
        return new CustomerEnd.OfNetwork(new AccountId(account), new NetworkId(network), region);
    }
}
