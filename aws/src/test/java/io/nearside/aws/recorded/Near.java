package io.nearside.aws.recorded;

import io.nearside.api.Capability;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import io.nearside.api.model.RouteTableId;
import io.nearside.aws.AwsPlugin;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Opens the adapter as a user would, with an endpoint of ours. Conversations name everything by the names that the recordings have; while
 * recording, those stand for the real ids.
 */
final class Near implements AutoCloseable {
    private final URI endpoint;

    private final UnaryOperator<String> real;

    private final List<Provider> opened = new ArrayList<>();

    Near(URI endpoint, UnaryOperator<String> real) {
        this.endpoint = endpoint;
        this.real = real;
    }

    /** Our account's own credentials, in the usual region. */
    <C extends Capability> C find(Class<C> type, String network) {
        return find(type, Cast.OURS, Cast.IRELAND, network);
    }

    /** An account's own credentials, for a network of its own. */
    <C extends Capability> C find(Class<C> type, String account, Region region, String network) {
        return open(type, account, account, region, network, Map.of());
    }

    /** Another account's credentials, for a network of ours, by a role of ours that they assume. */
    <C extends Capability> C findByRole(Class<C> type, String account, String network, Map<String, String> role) {
        return open(type, account, Cast.OURS, Cast.IRELAND, network, role);
    }

    private <C extends Capability> C open(
            Class<C> type,
            String signer,
            String owner,
            Region region,
            String network,
            Map<String, String> credentials) {
        Map<String, String> site =
                Map.of("cloud", "aws", "account", real(owner), "region", region.value(), "network", real(network));
        Map<String, String> variables = Map.of(
                "AWS_ENDPOINT_URL",
                endpoint.toString(),
                "AWS_ACCESS_KEY_ID",
                real(signer),
                "AWS_SECRET_ACCESS_KEY",
                "any");
        Provider provider = new AwsPlugin()
                .open(new ProviderSettings(
                        LinkSection.of("near", site),
                        LinkSection.of("as.aws", credentials),
                        Environment.of(variables)));
        opened.add(provider);
        return provider.find(type).orElseThrow();
    }

    /** What the service calls what the recordings call this. */
    String real(String name) {
        return real.apply(name);
    }

    AccountId account(String name) {
        return new AccountId(real(name));
    }

    NetworkId network(String name) {
        return new NetworkId(real(name));
    }

    PeeringId peering(String name) {
        return new PeeringId(real(name));
    }

    FirewallId firewall(String name) {
        return new FirewallId(real(name));
    }

    RouteTableId table(String name) {
        return new RouteTableId(real(name));
    }

    @Override
    public void close() {
        opened.forEach(Provider::close);
    }
}
