package io.nearside.aws;

import io.nearside.guice.ProviderLife;
import jakarta.inject.Inject;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ram.RamClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** Makes the SDK's clients: no retries of their own, and closed with the provider. */
final class AwsClients {
    private final AwsSettings settings;

    private final ProviderLife life;

    private final SdkHttpClient http;

    private final AwsRatePacer pacer;

    private final AwsCredentialsProvider credentials;

    @Inject
    AwsClients(AwsSettings settings, ProviderLife life, SdkHttpClient http, AwsRatePacer pacer) {
        this.settings = settings;
        this.life = life;
        this.http = http;
        this.pacer = pacer;
        this.credentials = credentials(settings.login());
    }

    Ec2Client ec2() {
        return made(Ec2Client.builder(), settings.endpoints().ec2(), credentials);
    }

    RamClient ram() {
        return made(RamClient.builder(), settings.endpoints().ram(), credentials);
    }

    StsClient sts() {
        return sts(credentials);
    }

    ServiceQuotasClient quotas() {
        return made(ServiceQuotasClient.builder(), settings.endpoints().quotas(), credentials);
    }

    private StsClient sts(AwsCredentialsProvider by) {
        return made(StsClient.builder(), settings.endpoints().sts(), by);
    }

    private AwsCredentialsProvider credentials(AwsLogin login) {
        AwsCredentialsProvider first = AwsCredentialSources.of(login.source(), life);
        AwsLogin.Role role = login.role();
        if (role == null) {
            return first;
        }
        return life.closesWithProvider(StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts(first))
                .refreshRequest(request -> request.roleArn(role.arn())
                        .externalId(role.externalId())
                        .roleSessionName(role.sessionName()))
                .build());
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkAutoCloseable> C made(
            B builder, @Nullable URI endpoint, AwsCredentialsProvider by) {
        builder.region(Region.of(settings.region().value()))
                .credentialsProvider(by)
                .httpClient(http)
                .overrideConfiguration(override -> override.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(pacer)
                        .addExecutionInterceptor(new AwsAnswerCheck())
                        .addExecutionInterceptor(
                                new AwsDryRunGuard(Region.of(settings.region().value()))));
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return life.closesWithProvider(builder.build());
    }
}
