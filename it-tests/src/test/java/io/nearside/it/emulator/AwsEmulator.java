package io.nearside.it.emulator;

import java.net.URI;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.localstack.LocalStackContainer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * An EC2 and STS that is not AWS: LocalStack at {@value #VARIABLE}, else in Docker, else nowhere. A test gets it from
 * {@link AwsEmulatorExtension}.
 */
public final class AwsEmulator implements AutoCloseable {

    static final String VARIABLE = "AWS_EMULATOR_ENDPOINT";

    /** The newest image that starts without an account (testcontainers-java, docs/modules/localstack.md). */
    private static final String IMAGE = "localstack/localstack:4.14.0";

    private final URI endpoint;
    private final Runnable stop;

    private AwsEmulator(URI endpoint, Runnable stop) {
        this.endpoint = endpoint;
        this.stop = stop;
    }

    /** Skips the test if EC2 is nowhere, and fails it in CI, where a skipped test would go unseen. */
    static AwsEmulator find(Map<String, String> environment, BooleanSupplier docker) {
        String endpoint = environment.get(VARIABLE);
        if (endpoint != null) {
            return new AwsEmulator(URI.create(endpoint), () -> {});
        }
        if (docker.getAsBoolean()) {
            return inDocker();
        }
        String missing = "no EC2 to test against: neither " + VARIABLE
                + " (it-tests/emulators/localstack start prints one) nor Docker is there";
        return "true".equals(environment.get("CI")) ? Assertions.fail(missing) : Assumptions.abort(missing);
    }

    private static AwsEmulator inDocker() {
        LocalStackContainer container = new LocalStackContainer(IMAGE).withServices("ec2", "sts");
        container.start();
        return new AwsEmulator(container.getEndpoint(), container::stop);
    }

    public URI endpoint() {
        return endpoint;
    }

    /** A client of the account with this id: LocalStack takes an access key id of 12 digits for the account. */
    public Ec2Client ec2(String account, Region region) {
        return Ec2Client.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "any")))
                .build();
    }

    @Override
    public void close() {
        stop.run();
    }
}
