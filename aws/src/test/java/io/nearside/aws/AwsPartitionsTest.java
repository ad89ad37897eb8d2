package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.Capability;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.Quotas;
import io.nearside.api.cloud.Quotas.Kind;
import io.nearside.api.error.CloudException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.NetworkId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AWS is several worlds with domains of their own; which host is called is the SDK's to know. */
final class AwsPartitionsTest {

    @ParameterizedTest
    @CsvSource({
        "eu-west-1, eu-west-1.amazonaws.com",
        "us-gov-west-1, us-gov-west-1.amazonaws.com",
        "cn-north-1, cn-north-1.amazonaws.com.cn",
        "eusc-de-east-1, eusc-de-east-1.amazonaws.eu"
    })
    void everyServiceIsCalledInTheRegionsOwnDomain(String region, String domain) {
        StubHttp http = new StubHttp();
        try (Provider provider = http.open(settings(region))) {
            attempt(provider, Networks.class, networks -> networks.describe(new NetworkId(StubAws.VPC)));
            attempt(provider, Identity.class, Identity::caller);
            attempt(provider, Quotas.class, quotas -> quotas.limit(Kind.ROUTES_PER_TABLE));
        }
        assertThat(http.requests().stream().map(StubHttp.Request::host))
                .containsExactly("ec2." + domain, "sts." + domain, "servicequotas." + domain);
    }

    @ParameterizedTest
    @CsvSource({
        "us-gov-west-1, arn:aws-us-gov:iam::111122223333:role/network, sts.us-gov-west-1.amazonaws.com",
        "cn-north-1, arn:aws-cn:iam::111122223333:role/network, sts.cn-north-1.amazonaws.com.cn",
        "eusc-de-east-1, arn:aws-eusc:iam::111122223333:role/network, sts.eusc-de-east-1.amazonaws.eu"
    })
    void aRoleIsAssumedThereToo(String region, String role, String host) {
        StubHttp http = new StubHttp();
        try (Provider provider = http.open(settings(region, Map.of("role", role)))) {
            attempt(provider, Networks.class, networks -> networks.describe(new NetworkId(StubAws.VPC)));
        }
        assertThat(http.requests()).singleElement().satisfies(request -> {
            assertThat(request.host()).isEqualTo(host);
            assertThat(request.parameters()).containsEntry("RoleArn", role);
        });
    }

    /** Nothing is scripted, so every call fails once it was made. */
    private static <C extends Capability> void attempt(Provider provider, Class<C> type, Consumer<C> call) {
        try {
            call.accept(provider.find(type).orElseThrow());
            throw new AssertionError("answered by nobody");
        } catch (CloudException expected) {
            assertThat(expected.fault().status()).isEqualTo(400);
        }
    }

    private static AwsSettings settings(String region) {
        return settings(region, Map.of());
    }

    private static AwsSettings settings(String region, Map<String, String> credentials) {
        Map<String, String> near = new HashMap<>(StubAws.NEAR);
        near.put("region", region);
        return AwsSettings.of(new ProviderSettings(
                LinkSection.of("near", near),
                LinkSection.of("as.aws", credentials),
                Environment.of(Map.of("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE", "AWS_SECRET_ACCESS_KEY", "secret-key"))));
    }
}
