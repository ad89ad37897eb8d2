package io.nearside.azure.identity;

import com.azure.core.http.HttpHeaderName;
import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Identity;
import io.nearside.api.model.AccountId;
import io.nearside.azure.AzureAnswers;
import io.nearside.azure.AzureRest;
import io.nearside.azure.AzureSettings;
import jakarta.inject.Inject;
import java.util.Locale;

/**
 * Asks for the subscription, which whoever may do anything in it can read: credentials belong to a directory, and may serve in many
 * subscriptions. Who asks stands in the token that the call carried.
 */
public final class AzureIdentity implements Identity {
    /** The newest of Microsoft.Resources/subscriptions (azure-rest-api-specs). */
    private static final String VERSION = "2022-12-01";

    private final AzureRest rest;

    private final AzureSettings settings;

    @Inject
    AzureIdentity(AzureRest rest, AzureSettings settings) {
        this.rest = rest;
        this.settings = settings;
    }

    @Override
    public Caller caller() {
        return rest.get(
                "/subscriptions/" + settings.site().account(),
                VERSION,
                answer -> new Caller(
                        new AccountId(AzureAnswers.present(
                                        "subscriptionId",
                                        AzureAnswers.text(answer.body(), "subscriptionId")
                                                .orElse(null))
                                .toLowerCase(Locale.ROOT)),
                        TokenClaims.principal(answer.request().getHeaders().getValue(HttpHeaderName.AUTHORIZATION))));
    }
}
