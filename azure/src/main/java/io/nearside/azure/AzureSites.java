package io.nearside.azure;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Agent;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.SubnetId;
import io.nearside.api.model.TenantId;
import io.nearside.guice.SettingsReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which virtual network a link means: by its subscription, group and name, or by its whole ARM id. */
final class AzureSites {
    /** The kind of links that have a subnet (the engine's word for it in a link file). */
    private static final String ENDPOINTS = "private-endpoint";

    /** The kind of links whose half an application makes that two directories know. */
    private static final String PEERING = "peering";

    static final String TENANT = "tenant";

    static final String APPLICATION = "application";

    private static final String SUBSCRIPTION = "subscription";

    private static final String GROUP = "resourceGroup";

    private static final String NETWORK = "network";

    private static final String SUBNET = "subnet";

    private static final String ENDPOINT_GROUP = "endpointResourceGroup";

    /** Learn, "Naming rules and restrictions for Azure resources": Microsoft.Resources, resourcegroups. */
    private static final Pattern GROUP_NAME = Pattern.compile("[\\p{L}\\p{N}_().-]{0,89}[\\p{L}\\p{N}_()-]");

    /** The same page: Microsoft.Network, virtualNetworks and subnets. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_.-]{0,78}[A-Za-z0-9_])?");

    static final List<LinkKey> KEYS = List.of(
            LinkKey.optional(
                            SUBSCRIPTION,
                            "The UUID of the subscription that the virtual network is in; left out if network is a whole id.",
                            "0a1b2c3d-0000-4000-8000-000000000001")
                    .of(SettingsReader.UUID),
            LinkKey.optional(
                    GROUP,
                    "The resource group of the virtual network; left out if network is a whole id.",
                    "production"),
            LinkKey.required(NETWORK, "The name of the virtual network, or its whole ARM id.", "backend"),
            LinkKey.required(SUBNET, "The name of the subnet that the private endpoint is to be in.", "endpoints")
                    .onlyFor(ENDPOINTS),
            LinkKey.optional(
                            ENDPOINT_GROUP,
                            "The resource group for the private endpoint, if not that of the virtual network.",
                            "production-endpoints")
                    .onlyFor(ENDPOINTS),
            LinkKey.required(
                            TENANT,
                            "The UUID of the directory that the subscription trusts.",
                            "0a1b2c3d-0000-4000-8000-00000000000a")
                    .of(SettingsReader.UUID)
                    .onlyFor(PEERING),
            LinkKey.required(
                            APPLICATION,
                            "The client id of the application, known to several directories, that makes our half of the peering.",
                            "0a1b2c3d-0000-4000-8000-00000000000c")
                    .of(SettingsReader.UUID)
                    .onlyFor(PEERING));

    private AzureSites() {}

    static NearSite site(LinkSection near) {
        SettingsReader.refuseUnread(near, KEYS, "cloud");
        ArmId network = network(near);
        endpointGroup(near);
        return new NearSite(
                new AccountId(network.subscription().toLowerCase(Locale.ROOT)),
                null,
                // Ids are lower case here, as vendors want them, and so that two spellings are one network.
                id(near, network),
                near.text(SUBNET)
                        .map(name -> new SubnetId(name(near, SUBNET, name, "endpoints")))
                        .map(List::of)
                        .orElse(List.of()),
                agent(near).orElse(null));
    }

    /** Who makes our half of a peering; a link of that kind has both keys, as its schema demands. */
    private static Optional<Agent> agent(LinkSection near) {
        Optional<String> tenant = near.text(TENANT).map(text -> SettingsReader.uuid(near.pathOf(TENANT), text));
        Optional<String> application =
                near.text(APPLICATION).map(text -> SettingsReader.uuid(near.pathOf(APPLICATION), text));
        if (tenant.isPresent() != application.isPresent()) {
            throw new InvalidLinkException(
                    near.pathOf(tenant.isPresent() ? APPLICATION : TENANT),
                    "is missing",
                    "Add it: who makes our half is an application of a directory.");
        }
        return application.map(id -> new Agent(new ApplicationId(id), new TenantId(tenant.orElseThrow())));
    }

    /** The resource group for private endpoints, if the file names one of its own for them. */
    static Optional<String> endpointGroup(LinkSection near) {
        return near.text(ENDPOINT_GROUP).map(name -> group(near, ENDPOINT_GROUP, name));
    }

    private static NetworkId id(LinkSection near, ArmId network) {
        return SettingsReader.network(near.pathOf(NETWORK), network.network().value());
    }

    private static ArmId network(LinkSection near) {
        String network = near.required(NETWORK);
        if (network.startsWith("/")) {
            return whole(near, network);
        }
        return ArmId.network(
                SettingsReader.uuid(near.pathOf(SUBSCRIPTION), near.required(SUBSCRIPTION)),
                group(near, GROUP, near.required(GROUP)),
                name(near, NETWORK, network, "backend"));
    }

    private static ArmId whole(LinkSection near, String text) {
        for (String other : List.of(SUBSCRIPTION, GROUP)) {
            if (near.text(other).isPresent()) {
                throw new InvalidLinkException(
                        near.pathOf(other),
                        "is said twice, for " + near.pathOf(NETWORK) + " is a whole id",
                        "Leave it out, or write the network's name alone.");
            }
        }
        ArmId id = ArmId.read(text)
                .filter(read -> read.isOf("virtualNetworks"))
                .orElseThrow(() -> new InvalidLinkException(
                        near.pathOf(NETWORK),
                        "is not the id of a virtual network",
                        "Write its name, or the id that 'az network vnet show --query id' prints."));
        SettingsReader.uuid(near.pathOf(NETWORK), id.subscription());
        return id;
    }

    private static String group(LinkSection near, String key, String text) {
        return SettingsReader.matching(
                near.pathOf(key), text, GROUP_NAME, "the name of a resource group", "production");
    }

    private static String name(LinkSection near, String key, String text, String example) {
        return SettingsReader.matching(near.pathOf(key), text, NAME, "a name that Azure has for such", example);
    }
}
