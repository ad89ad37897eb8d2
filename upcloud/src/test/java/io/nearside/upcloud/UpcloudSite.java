package io.nearside.upcloud;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.Routers;
import io.nearside.api.error.CloudException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.NetworkId;
import io.nearside.api.permission.Permissions;
import io.nearside.guice.http.testing.ScriptedService;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The real driver against a scripted UpCloud. */
final class UpcloudSite implements AutoCloseable {
    static final String TOKEN = "ucat_0123456789abcdef";

    static final NetworkId MINE = new NetworkId("03aaaaaa-0000-4000-8000-000000000001");

    static final NetworkId THEIRS = new NetworkId("03bbbbbb-0000-4000-8000-000000000002");

    final ScriptedService upcloud = ScriptedService.start();

    static final String PEERING = "0fcccccc-0000-4000-8000-000000000003";

    final Provider provider;

    UpcloudSite() {
        this("de-fra1");
    }

    UpcloudSite(String zone) {
        provider = new UpcloudPlugin()
                .open(new ProviderSettings(
                        LinkSection.of("near", Map.of("zone", zone, "network", MINE.value())),
                        LinkSection.empty("as.upcloud"),
                        Environment.of(Map.of(
                                "UPCLOUD_TOKEN",
                                TOKEN,
                                "UPCLOUD_DEBUG_API_BASE_URL",
                                upcloud.url().toString()))));
    }

    Networks networks() {
        return provider.find(Networks.class).orElseThrow();
    }

    PeeringMirror peerings() {
        return provider.find(PeeringMirror.class).orElseThrow();
    }

    Routers routers() {
        return provider.find(Routers.class).orElseThrow();
    }

    Permissions permissions() {
        return provider.find(Permissions.class).orElseThrow();
    }

    List<String> lines() {
        return upcloud.calls().stream().map(ScriptedService.Call::line).toList();
    }

    static CloudException failure(ThrowingCallable call) {
        return catchThrowableOfType(CloudException.class, call);
    }

    /** A peering as UpCloud shows it. */
    static String peering(String state, String more) {
        return """
                {"uuid": "0fcccccc-0000-4000-8000-000000000003", "name": "orders-kafka", "configured_status": "active", "state": "%s",
                 "network": {"uuid": "03AAAAAA-0000-4000-8000-000000000001"},
                 "peer_network": {"uuid": "03bbbbbb-0000-4000-8000-000000000002"%s}}
                """.formatted(state, more);
    }

    static String list(String... peerings) {
        return "{\"network_peerings\": {\"network_peering\": [" + String.join(",", peerings) + "]}}";
    }

    @Override
    public void close() {
        provider.close();
        upcloud.close();
    }
}
