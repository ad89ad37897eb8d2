package io.nearside.aiven;

import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.VendorPlugin;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.api.vendor.VendorServiceWish;
import io.nearside.guice.GuiceProvider;
import io.nearside.guice.SettingsReader;
import io.nearside.guice.token.TokenSettings;
import java.util.List;

/** The door of Aiven. */
public final class AivenPlugin implements VendorPlugin {
    static final String ID = "aiven";

    /** Links that a network of Aiven's is the far end of, as the engine calls them; and those that a service is. */
    private static final String PEERING = "peering";

    private static final String HUBBED = "transit-gateway";

    private static final String ENDPOINT = "private-endpoint";

    static final List<LinkKey> KEYS = List.of(
            LinkKey.alternative(
                    AivenSettings.PROJECT,
                    "The Aiven project that the VPC or the service is in; or organization.",
                    "acme-prod"),
            LinkKey.alternative(
                    AivenSettings.ORGANIZATION,
                    "The Aiven organization that the VPC is in, by its id; or project.",
                    "org4f9ed964ba9"),
            LinkKey.optional(
                    AivenSettings.SERVICES_PROJECT,
                    "With an organization: the project whose services are in its VPC, to name their hosts or to reach one of them.",
                    "acme-prod"),
            LinkKey.required(
                            AivenNetworkWish.NETWORK,
                            "The VPC: cloud and cidr, to be found or made; cloud alone, to be found; or id, to name one.",
                            "{cloud: aws-eu-west-1, cidr: 10.20.0.0/24}")
                    .of(AivenNetworkWish.SHAPE)
                    .onlyFor(PEERING, HUBBED),
            LinkKey.optional(
                            AivenSettings.PEER_NETWORK,
                            "The cloud's id of Aiven's network, on a cloud for which Aiven does not publish it.",
                            "03a0b1c2-0000-4000-8000-000000000001")
                    .of(SettingsReader.UUID)
                    .onlyFor(PEERING),
            LinkKey.optional(
                            AivenSettings.AWS_ACCOUNT,
                            "The AWS account that Aiven attaches its VPC from, in quotes, if it is another than Aiven documents.",
                            "675999398324")
                    .of(AivenSettings.AWS_ACCOUNT_FORM)
                    .onlyFor(HUBBED),
            LinkKey.required(AivenServiceWish.SERVICE, "The service, by its name.", "orders-kafka")
                    .onlyFor(ENDPOINT),
            LinkKey.optional(
                            AivenServiceWish.STATIC_IPS,
                            "What to do if the service lacks static addresses that it needs: require, to be told, or create; they cost"
                                    + " money.",
                            "create")
                    .of(AivenServiceWish.ADDRESSES)
                    .onlyFor(ENDPOINT));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<LinkKey> keys() {
        return KEYS;
    }

    @Override
    public List<LinkKey> credentialKeys() {
        return TokenSettings.keys();
    }

    @Override
    public VendorNetworkWish network(LinkSection vendor) {
        return AivenNetworkWish.of(vendor);
    }

    @Override
    public VendorServiceWish service(LinkSection vendor) {
        return AivenServiceWish.of(vendor);
    }

    @Override
    public Provider open(ProviderSettings settings) {
        return GuiceProvider.open(ID, new AivenModule(AivenSettings.of(settings)));
    }
}
