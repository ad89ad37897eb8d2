package io.nearside.azure;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Objects;
import java.util.function.Function;

/** Reads what the network client has no method for, through the same pipeline. */
public final class AzureRest {
    private static final int REFUSED = 300;

    private final AzureSettings settings;

    private final AzureClients clients;

    private final AzureErrors errors;

    @Inject
    AzureRest(AzureSettings settings, AzureClients clients, AzureErrors errors) {
        this.settings = settings;
        this.clients = clients;
        this.errors = errors;
    }

    /** Reads below Azure Resource Manager, and makes something of the body of an answer that is a success. */
    public <T> T get(String path, String version, Function<String, T> reading) {
        return get(clients.pipeline(), path, "api-version=" + version, reading);
    }

    /** The same with another's credentials, and with a query of its own, encoded. */
    public <T> T get(HttpPipeline by, String path, String query, Function<String, T> reading) {
        return get(by, settings.places().manager(), path, query, reading);
    }

    /** The same of another service's. */
    public <T> T get(HttpPipeline by, URI service, String path, String query, Function<String, T> reading) {
        String call = "GET " + path;
        String base = service.toString().replaceFirst("/+$", "");
        return errors.call(call, () -> {
            HttpRequest request = new HttpRequest(HttpMethod.GET, base + path + "?" + query);
            try (HttpResponse answer = by.sendSync(request, Context.NONE)) {
                String body =
                        Objects.requireNonNullElse(answer.getBodyAsString().block(), "");
                if (answer.getStatusCode() >= REFUSED) {
                    throw AzureErrors.refused(
                            call, answer, AzureAnswers.error(body).orElse(null));
                }
                return reading.apply(body);
            }
        });
    }
}
