package io.nearside.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AzureNetworksTest {
    private final AzureSite azure = new AzureSite();

    @AfterEach
    void close() {
        azure.close();
    }

    @Test
    void aNetworkIsOneCallAndItsOwnerIsInItsId() {
        azure.then(200, AzureSite.network("").replace("/backend\"", "/BackEnd\""));
        Network network = azure.find(Networks.class).describe(AzureSite.network());
        assertThat(network.id()).isEqualTo(AzureSite.network());
        assertThat(network.owner()).contains(new AccountId(AzureSite.SUBSCRIPTION));
        assertThat(network.cidrs()).isEqualTo(Set.of(Cidr.of("10.0.0.0/16"), Cidr.of("fd00:1::/48")));
        assertThat(azure.arm.calls()).singleElement().satisfies(call -> {
            assertThat(call.line()).startsWith("GET " + AzureSite.NETWORK + "?api-version=");
            assertThat(call.authorization()).isEqualTo("Bearer " + AzureSite.TOKEN);
        });
    }

    @Test
    void oneThatShowsNoRangesOverlapsNothingOnlyByLooks() {
        azure.then(200, "{\"id\": \"" + AzureSite.NETWORK + "\", \"location\": \"x\", \"properties\": {}}");
        assertThat(AzureSite.failure(() -> azure.find(Networks.class).describe(AzureSite.network()))
                        .kind())
                .isEqualTo(ErrorKind.UNKNOWN);
    }

    @Test
    void whoAsksWithATokenThatNobodyCanReadIsAskedOfTheSubscription() {
        azure.then(200, "{\"id\": \"/subscriptions/x\", \"subscriptionId\": \"0A1B\", \"tenantId\": \"t\"}");
        assertThat(azure.find(Identity.class).caller())
                .isEqualTo(new Caller(new AccountId("0a1b"), "a token that names nobody"));
        assertThat(azure.arm.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.line())
                        .isEqualTo("GET /subscriptions/" + AzureSite.SUBSCRIPTION + "?api-version=2022-12-01"));
    }

    @Test
    void aSubscriptionOfAnotherDirectoryIsDenied() {
        azure.then(
                401,
                AzureSite.refusal("InvalidAuthenticationTokenTenant", "The access token is from the wrong issuer."));
        assertThat(AzureSite.failure(() -> azure.find(Identity.class).caller()).kind())
                .isEqualTo(ErrorKind.DENIED);
    }
}
