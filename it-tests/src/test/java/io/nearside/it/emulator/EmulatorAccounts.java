package io.nearside.it.emulator;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** How one becomes an account in an emulator. */
final class EmulatorAccounts {
    private final Map<String, AwsCredentials> known = new ConcurrentHashMap<>();

    private final Function<String, AwsCredentials> maker;

    private EmulatorAccounts(Function<String, AwsCredentials> maker) {
        this.maker = maker;
    }

    /** LocalStack takes an access key id of twelve digits for the account. */
    static EmulatorAccounts byKey() {
        return new EmulatorAccounts(account -> AwsBasicCredentials.create(account, "any"));
    }

    /** To moto all keys are of one account; credentials of another are those of a role in it, whether or not there is one. */
    static EmulatorAccounts byRole(URI endpoint) {
        return new EmulatorAccounts(account -> assumed(endpoint, account));
    }

    private static AwsCredentials assumed(URI endpoint, String account) {
        try (StsClient sts = StsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build()) {
            Credentials role = sts.assumeRole(
                            request -> request.roleArn("arn:aws:iam::" + account + ":role/network-admin")
                                    .roleSessionName("tests"))
                    .credentials();
            return AwsSessionCredentials.create(role.accessKeyId(), role.secretAccessKey(), role.sessionToken());
        }
    }

    AwsCredentials credentials(String account) {
        return known.computeIfAbsent(account, maker);
    }
}
