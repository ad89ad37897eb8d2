package io.nearside.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.AddHeadersFromContextPolicy;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import com.azure.core.management.AzureEnvironment;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.azure.resourcemanager.network.implementation.NetworkManagementClientBuilder;
import com.azure.resourcemanager.resources.fluentcore.policy.AuthenticationPolicy;
import com.azure.resourcemanager.resources.fluentcore.utils.ResourceManagerUtils;
import io.nearside.api.Secret;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Mono;

/** Makes the SDK's clients over pipelines of our own: without retries, and without redirects, which would carry the token along. */
public final class AzureClients {
    /** For whoever waits through a client that was handed out: the SDK's 30 seconds are long for what takes 40. */
    private static final Duration POLL = Duration.ofSeconds(5);

    private final AzureSettings settings;

    private final HttpClient http;

    private final TokenCredential own;

    private final HttpPipeline pipeline;

    private final ConcurrentMap<String, NetworkManagementClient> bySubscription = new ConcurrentHashMap<>();

    @Inject
    AzureClients(AzureSettings settings, HttpClient http, AzureCredentials credentials) {
        this.settings = settings;
        this.http = http;
        this.own = new HeldToken(credentials.own());
        this.pipeline = pipeline(own, List.of());
    }

    /** The pipeline that every call but a peering's goes through. */
    public HttpPipeline pipeline() {
        return pipeline;
    }

    /** The token that these calls carry; asked for only if none of them had to have one yet. */
    public Secret token() {
        HttpRequest call =
                new HttpRequest(HttpMethod.GET, settings.places().manager().toString());
        String scope = ResourceManagerUtils.getDefaultScopeFromRequest(call, environment());
        AccessToken token =
                own.getToken(new TokenRequestContext().addScopes(scope)).block();
        return Secret.of(AzureAnswers.present("token", token).getToken());
    }

    /** A pipeline of somebody else's, with these policies before the calls are told of. */
    public HttpPipeline pipeline(TokenCredential credential, List<HttpPipelinePolicy> more) {
        List<HttpPipelinePolicy> policies = new ArrayList<>();
        policies.add(new UserAgentPolicy("nearside"));
        policies.add(new AddHeadersFromContextPolicy());
        policies.add(authentication(credential));
        policies.addAll(more);
        policies.add(new AzureCallLog());
        return new HttpPipelineBuilder()
                .httpClient(http)
                .policies(policies.toArray(HttpPipelinePolicy[]::new))
                .build();
    }

    /** The network client of a subscription. */
    public NetworkManagementClient network(String subscription) {
        return bySubscription.computeIfAbsent(subscription, one -> network(one, pipeline));
    }

    /** A network client over another pipeline. */
    public NetworkManagementClient network(String subscription, HttpPipeline other) {
        return new NetworkManagementClientBuilder()
                .pipeline(other)
                .endpoint(settings.places().manager().toString())
                .subscriptionId(subscription)
                .defaultPollInterval(POLL)
                .buildClient();
    }

    /** The SDK's environment that says what tokens are good for. */
    public AzureEnvironment environment() {
        return switch (settings.places().cloud()) {
            case WORLDWIDE -> AzureEnvironment.AZURE;
            case US_GOVERNMENT -> AzureEnvironment.AZURE_US_GOVERNMENT;
            case CHINA -> AzureEnvironment.AZURE_CHINA;
        };
    }

    /** The SDK's own policy refuses plain http, as it should; a stand-in on this machine has a token that is none. */
    private HttpPipelinePolicy authentication(TokenCredential credential) {
        if (settings.places().isPlain() && settings.login().source() instanceof AzureLogin.StaticToken fixed) {
            return new PlainAuthentication(fixed);
        }
        return new AuthenticationPolicy(credential, environment());
    }

    private record PlainAuthentication(AzureLogin.StaticToken fixed) implements HttpPipelinePolicy {
        @Override
        public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
            context.getHttpRequest()
                    .setHeader(
                            HttpHeaderName.AUTHORIZATION,
                            "Bearer " + fixed.token().reveal());
            return next.process();
        }
    }
}
