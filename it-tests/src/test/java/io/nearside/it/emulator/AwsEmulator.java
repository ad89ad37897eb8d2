package io.nearside.it.emulator;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.localstack.LocalStackContainer;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ram.RamClient;

/**
 * An EC2 and STS that is not AWS: LocalStack at {@value #VARIABLE}, else in Docker, else nowhere; or moto's own server at
 * {@value #MOTO_VARIABLE}. A test gets it from {@link AwsEmulatorExtension} or {@link MotoExtension}.
 */
public final class AwsEmulator implements AutoCloseable {

    static final String VARIABLE = "AWS_EMULATOR_ENDPOINT";

    static final String MOTO_VARIABLE = "AWS_MOTO_ENDPOINT";

    /** The newest image that starts without an account (testcontainers-java, docs/modules/localstack.md). */
    private static final String IMAGE = "localstack/localstack:4.14.0";

    private final URI endpoint;
    private final EmulatorAccounts accounts;
    private final Runnable stop;

    private AwsEmulator(URI endpoint, EmulatorAccounts accounts, Runnable stop) {
        this.endpoint = endpoint;
        this.accounts = accounts;
        this.stop = stop;
    }

    /** LocalStack. Skips the test if it is nowhere, and fails it in CI, where a skipped test would go unseen. */
    static AwsEmulator find(Map<String, String> environment, BooleanSupplier docker) {
        String endpoint = environment.get(VARIABLE);
        if (endpoint != null) {
            return new AwsEmulator(URI.create(endpoint), EmulatorAccounts.byKey(), () -> {});
        }
        if (docker.getAsBoolean()) {
            return inDocker();
        }
        return missing(
                environment,
                "neither " + VARIABLE + " (it-tests/emulators/localstack start prints one) nor Docker is there");
    }

    /** moto. Skips the test if it is nowhere, and fails it in CI. */
    static AwsEmulator moto(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(MOTO_VARIABLE))
                .map(URI::create)
                .map(endpoint -> new AwsEmulator(endpoint, EmulatorAccounts.byRole(endpoint), () -> {}))
                .orElseGet(() -> missing(
                        environment, MOTO_VARIABLE + " (it-tests/emulators/moto start prints one) is not there"));
    }

    private static AwsEmulator missing(Map<String, String> environment, String what) {
        String missing = "no EC2 to test against: " + what;
        return "true".equals(environment.get("CI")) ? Assertions.fail(missing) : Assumptions.abort(missing);
    }

    private static AwsEmulator inDocker() {
        LocalStackContainer container = new LocalStackContainer(IMAGE).withServices("ec2", "sts");
        container.start();
        return new AwsEmulator(container.getEndpoint(), EmulatorAccounts.byKey(), container::stop);
    }

    public URI endpoint() {
        return endpoint;
    }

    /** A client of the account with this id, which comes into being if there is none. */
    public Ec2Client ec2(String account, Region region) {
        return Ec2Client.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(accounts.credentials(account)))
                .build();
    }

    /** The same of RAM, which moto has and LocalStack does not. */
    public RamClient ram(String account, Region region) {
        return RamClient.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(StaticCredentialsProvider.create(accounts.credentials(account)))
                .build();
    }

    /** The variables with which a user of this account reaches the emulator. */
    public Map<String, String> environment(String account) {
        AwsCredentials credentials = accounts.credentials(account);
        Map<String, String> environment = new HashMap<>(Map.of(
                "AWS_ENDPOINT_URL",
                endpoint.toString(),
                "AWS_ACCESS_KEY_ID",
                credentials.accessKeyId(),
                "AWS_SECRET_ACCESS_KEY",
                credentials.secretAccessKey()));
        if (credentials instanceof AwsSessionCredentials session) {
            environment.put("AWS_SESSION_TOKEN", session.sessionToken());
        }
        return environment;
    }

    @Override
    public void close() {
        stop.run();
    }
}
