package io.nearside.it.client;

import com.google.inject.Guice;
import com.google.inject.util.Modules;
import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.LinkSection;
import io.nearside.api.permission.Permissions;
import io.nearside.aws.AwsModule;
import io.nearside.aws.AwsSettings;
import io.nearside.aws.permission.AwsPermissions;
import io.nearside.guice.ProviderLife;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** The adapter for AWS with no endpoint of its own choice: it speaks to AWS's own hosts, and what it sends there arrives at the simulator. */
final class AwsByHand {
    private final SimulatedWorld world;

    AwsByHand(SimulatedWorld world) {
        this.world = world;
    }

    Permissions permissions() {
        Map<String, String> variables = new HashMap<>(world.environment());
        variables.remove("AWS_ENDPOINT_URL");
        String role = "arn:aws:iam::" + Ec2Demo.CUSTOMER + ":role/" + Ec2Demo.CUSTOMER_ROLE;
        AwsModule module = new AwsModule(AwsSettings.of(new ProviderSettings(
                LinkSection.of("near", SimulatedWorld.aws()),
                LinkSection.of("as.aws", Map.of("role", role)),
                Environment.of(variables))));
        return Guice.createInjector(
                        Modules.override(module)
                                .with(binder -> binder.bind(SdkHttpClient.class)
                                        .toInstance(new Detour(world.simulator().uri()))),
                        binder -> binder.bind(ProviderLife.class).toInstance(new ProviderLife("aws")))
                .getInstance(AwsPermissions.class);
    }

    /** Takes every request elsewhere, whatever its host. */
    private static final class Detour implements SdkHttpClient {
        private final SdkHttpClient way = UrlConnectionHttpClient.create();

        private final URI to;

        Detour(URI to) {
            this.to = to;
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return way.prepareRequest(HttpExecuteRequest.builder()
                    .request(request.httpRequest().toBuilder()
                            .protocol(to.getScheme())
                            .host(to.getHost())
                            .port(to.getPort())
                            .build())
                    .contentStreamProvider(request.contentStreamProvider().orElse(null))
                    .build());
        }

        @Override
        public void close() {
            way.close();
        }
    }
}
