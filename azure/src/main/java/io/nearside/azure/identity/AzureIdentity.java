package io.nearside.azure.identity;

import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Identity;
import io.nearside.api.model.AccountId;
import io.nearside.azure.AzureAnswers;
import io.nearside.azure.AzureClients;
import io.nearside.azure.AzureErrors;
import io.nearside.azure.AzureRest;
import io.nearside.azure.AzureSettings;
import jakarta.inject.Inject;
import java.util.Locale;

/**
 * Reads who we are in the token that our calls carry. Which subscription stands in no token: credentials belong to a directory, and may
 * serve in many subscriptions. So it is the one that they are used in here. Whether they do serve in it shows where its network is read, as
 * it would if the subscription itself were. Only that is left where a token cannot be read, which its issuer does not promise.
 */
public final class AzureIdentity implements Identity {
    /** The newest of Microsoft.Resources/subscriptions (azure-rest-api-specs). */
    private static final String VERSION = "2022-12-01";

    private final AzureClients clients;

    private final AzureErrors errors;

    private final AzureRest rest;

    private final AzureSettings settings;

    @Inject
    AzureIdentity(AzureClients clients, AzureErrors errors, AzureRest rest, AzureSettings settings) {
        this.clients = clients;
        this.errors = errors;
        this.rest = rest;
        this.settings = settings;
    }

    @Override
    public Caller caller() {
        return TokenClaims.bearer(errors.call("the sign-in", clients::token))
                .map(bearer -> new Caller(settings.site().account(), bearer))
                .orElseGet(this::asked);
    }

    private Caller asked() {
        return rest.get(
                "/subscriptions/" + settings.site().account(),
                VERSION,
                body -> new Caller(
                        new AccountId(AzureAnswers.present(
                                        "subscriptionId",
                                        AzureAnswers.text(body, "subscriptionId")
                                                .orElse(null))
                                .toLowerCase(Locale.ROOT)),
                        "a token that names nobody"));
    }
}
