package io.nearside.it.conformance;

import io.nearside.conformance.Deviation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/**
 * The EC2 of moto's own server at {@value #VARIABLE}. All access keys are of one account there; credentials of another are those of a role in it.
 */
final class MotoEc2 implements Ec2Arena {
    static final String VARIABLE = "AWS_MOTO_ENDPOINT";

    private final URI endpoint;

    private final String ourAccount = LocalStackEc2.freshAccount();

    private final String theirAccount = LocalStackEc2.freshAccount();

    private final Credentials credentials;

    private final Ec2Client ours;

    private final Ec2Client theirs;

    MotoEc2(URI endpoint) {
        this.endpoint = endpoint;
        this.credentials = credentials(ourAccount);
        this.ours = client(credentials);
        this.theirs = client(credentials(theirAccount));
    }

    /** Skips the test with a visible line if moto is nowhere, and fails it in CI. */
    static URI endpoint() {
        String endpoint = System.getenv(VARIABLE);
        if (endpoint == null) {
            String missing = "no moto to test against: " + VARIABLE + " (it-tests/emulators/moto start prints one)";
            if ("true".equals(System.getenv("CI"))) {
                return Assertions.fail(missing);
            }
            System.out.println("SKIPPED: " + missing);
            return Assumptions.abort(missing);
        }
        return URI.create(endpoint);
    }

    private Credentials credentials(String account) {
        try (StsClient sts = StsClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build()) {
            return sts.assumeRole(request -> request.roleArn("arn:aws:iam::" + account + ":role/network-admin")
                            .roleSessionName("conformance"))
                    .credentials();
        }
    }

    private Ec2Client client(Credentials of) {
        return Ec2Client.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsSessionCredentials.create(of.accessKeyId(), of.secretAccessKey(), of.sessionToken())))
                .build();
    }

    @Override
    public String name() {
        return "moto";
    }

    @Override
    public String ourAccount() {
        return ourAccount;
    }

    @Override
    public String theirAccount() {
        return theirAccount;
    }

    @Override
    public Ec2Client ours() {
        return ours;
    }

    @Override
    public Ec2Client theirs() {
        return theirs;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL",
                endpoint.toString(),
                "AWS_ACCESS_KEY_ID",
                credentials.accessKeyId(),
                "AWS_SECRET_ACCESS_KEY",
                credentials.secretAccessKey(),
                "AWS_SESSION_TOKEN",
                credentials.sessionToken());
    }

    @Override
    public void settle() {
        // Everything has happened when a call returns.
    }

    @Override
    public List<Deviation> deviations() {
        return MotoDeviations.all();
    }

    @Override
    public void close() {
        ours.close();
        theirs.close();
    }
}
