package io.nearside.aiven;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Capability;
import io.nearside.api.Provider;
import io.nearside.api.Secret;
import io.nearside.api.error.CloudException;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.guice.GuiceProvider;
import io.nearside.guice.http.HttpTimeouts;
import io.nearside.guice.http.testing.ScriptedService;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The real driver against a scripted Aiven. */
final class AivenWorld implements AutoCloseable {
    static final String TOKEN = "aiven-token-0123456789";

    final ScriptedService aiven = ScriptedService.start();

    final Provider provider;

    AivenWorld() {
        this("acme-prod");
    }

    AivenWorld(String project) {
        HttpTimeouts timeouts = new HttpTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1));
        provider = GuiceProvider.open(
                AivenPlugin.ID,
                new AivenModule(new AivenSettings(aiven.url(), Secret.of(TOKEN), project, null, timeouts)));
    }

    VendorPeerings peerings() {
        return capability(VendorPeerings.class);
    }

    PeeringRequests requests() {
        return capability(PeeringRequests.class);
    }

    VendorNetworks networks() {
        return capability(VendorNetworks.class);
    }

    List<String> lines() {
        return aiven.calls().stream().map(ScriptedService.Call::line).toList();
    }

    static CloudException failure(ThrowingCallable call) {
        return catchThrowableOfType(CloudException.class, call);
    }

    private <C extends Capability> C capability(Class<C> type) {
        return provider.find(type).orElseThrow();
    }

    @Override
    public void close() {
        provider.close();
        aiven.close();
    }
}
