package io.nearside.aiven;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Capability;
import io.nearside.api.Provider;
import io.nearside.api.Secret;
import io.nearside.api.error.CloudException;
import io.nearside.api.model.ServiceId;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorServices;
import io.nearside.guice.GuiceProvider;
import io.nearside.guice.http.HttpTimeouts;
import io.nearside.guice.http.testing.ScriptedService;
import io.nearside.guice.token.TokenSource;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** The real driver against a scripted Aiven. */
final class AivenWorld implements AutoCloseable {
    static final String TOKEN = "aiven-token-0123456789";

    final ScriptedService aiven = ScriptedService.start();

    final Provider provider;

    AivenWorld() {
        this("acme-prod");
    }

    AivenWorld(String project) {
        this(new AivenProject(project), project);
    }

    AivenWorld(AivenHome home, @Nullable String servicesProject) {
        HttpTimeouts timeouts = new HttpTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1));
        TokenSource token = TokenSource.of(Secret.of(TOKEN));
        provider = GuiceProvider.open(
                AivenPlugin.ID,
                new AivenModule(new AivenSettings(aiven.url(), token, home, servicesProject, null, null, timeouts)));
    }

    /** An organization, and a project of it whose services are in its VPCs. */
    static AivenWorld ofOrganization(AivenOrganization.Paths paths) {
        return new AivenWorld(new AivenOrganization("org4f9ed964ba9", paths), "acme-prod");
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

    /** The service of {@link AivenJson#service}, as the driver reads it. */
    VendorService service(String more) {
        aiven.then(200, AivenJson.service(more));
        return capability(VendorServices.class).read(new ServiceId("orders"));
    }

    /** What was asked after a service was read, with the bodies that were sent. */
    List<String> asked() {
        return aiven.calls().stream()
                .skip(1)
                .map(call -> (call.line() + " " + call.body()).strip())
                .toList();
    }

    List<String> lines() {
        return aiven.calls().stream().map(ScriptedService.Call::line).toList();
    }

    static CloudException failure(ThrowingCallable call) {
        return catchThrowableOfType(CloudException.class, call);
    }

    <C extends Capability> C capability(Class<C> type) {
        return provider.find(type).orElseThrow();
    }

    @Override
    public void close() {
        provider.close();
        aiven.close();
    }
}
