package io.nearside.gcp;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpTransport;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Calls of services for which no client is at hand, over the same transport and with the same token. */
public final class GcpRest {
    private static final String JSON = "application/json; charset=utf-8";

    private final GcpSettings settings;

    private final GcpCalls calls;

    private final HttpTransport transport;

    private final GcpCredentials credentials;

    @Inject
    GcpRest(GcpSettings settings, GcpCalls calls, HttpTransport transport, GcpCredentials credentials) {
        this.settings = settings;
        this.calls = calls;
        this.transport = transport;
        this.credentials = credentials;
    }

    /**
     * Posts a body, once, and gives back the answer's.
     *
     * @param call for people, such as {@code POST projects/…}
     */
    public JsonObject post(String call, URI where, JsonObject body) {
        return calls.told(call, () -> {
            HttpRequest request = transport
                    .createRequestFactory()
                    .buildPostRequest(
                            new GenericUrl(where, true),
                            new ByteArrayContent(JSON, body.toString().getBytes(StandardCharsets.UTF_8)));
            credentials.headers().forEach((name, values) -> request.getHeaders().set(name, values));
            request.setConnectTimeout((int) settings.timeouts().connect().toMillis());
            request.setReadTimeout((int) settings.timeouts().answer().toMillis());
            request.setNumberOfRetries(0);
            request.setFollowRedirects(false);
            HttpResponse response = request.execute();
            try {
                return JsonParser.parseString(response.parseAsString()).getAsJsonObject();
            } finally {
                response.disconnect();
            }
        });
    }
}
