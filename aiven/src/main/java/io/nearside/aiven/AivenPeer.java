package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.vendor.CustomerEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Our end as Aiven names it, which is also by what it knows a peering: account and network, the region on AWS, the resource group on
 * Azure. In a project there is no call that finds a peering by its id (aiven/go-client-codegen, handler/vpc).
 */
record AivenPeer(
        String account,
        String network,
        @Nullable String region,
        @Nullable String resourceGroup) {
    /** Of all the clouds' accounts only those of AWS look like this. */
    private static final Pattern AWS_ACCOUNT = Pattern.compile("\\d{12}");

    private static final Pattern ARM = Pattern.compile(
            "/subscriptions/[^/]+/resourcegroups/([^/]+)/providers/microsoft\\.network/virtualnetworks/([^/]+)");

    /** What is sent for an end. Aiven takes {@code peer_region} on AWS only, and there in its own right. */
    static AivenPeer of(CustomerEnd.OfNetwork end) {
        String account = end.account().value();
        String network = end.network().value();
        Matcher arm = ARM.matcher(network);
        if (arm.matches()) {
            return new AivenPeer(account, arm.group(2), null, arm.group(1));
        }
        Region region = AWS_ACCOUNT.matcher(account).matches() ? end.region() : null;
        return new AivenPeer(account, network, region == null ? null : region.value(), null);
    }

    /** What an answer says. */
    static AivenPeer of(JsonNode row) {
        return new AivenPeer(
                AivenClient.text(row, "peer_cloud_account"),
                AivenClient.text(row, "peer_vpc"),
                AivenClient.textOrNull(row, "peer_region"),
                AivenClient.textOrNull(row, "peer_resource_group"));
    }

    /**
     * Our end as its cloud's plugin names it. On AWS, a region that Aiven leaves out is the VPC's own: it peers nothing farther away
     * without saying so. On UpCloud it tells none.
     */
    CustomerEnd.OfNetwork end(AivenCloud cloud) {
        if (cloud.is(AivenCloud.AWS)) {
            return end(account, network, region == null ? cloud.region() : new Region(region));
        }
        if (cloud.is(AivenCloud.UPCLOUD)) {
            return end(account, network.toLowerCase(Locale.ROOT), null);
        }
        if (cloud.is(AivenCloud.AZURE) && resourceGroup != null) {
            String arm = "/subscriptions/" + account + "/resourcegroups/" + resourceGroup
                    + "/providers/microsoft.network/virtualnetworks/" + network;
            return end(account.toLowerCase(Locale.ROOT), arm.toLowerCase(Locale.ROOT), null);
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
