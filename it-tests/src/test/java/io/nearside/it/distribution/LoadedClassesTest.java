package io.nearside.it.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.architecture.SourceTree;
import io.nearside.it.world.SimulatedWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole run for a link loads the SDK of its own cloud, and of no other cloud more than the plugin that it was asked for its name. */
final class LoadedClassesTest {
    private static final List<String> OF_AWS = List.of("software.amazon.", "io.nearside.aws.AwsClients");

    private static final List<String> OF_AZURE =
            List.of("com.azure.", "com.microsoft.", "reactor.", "io.nearside.azure.AzureClients");

    private static final List<String> OF_GOOGLE = List.of(
            "com.google.cloud.",
            "com.google.api.",
            "com.google.auth.",
            "com.google.protobuf.",
            "io.grpc.",
            "io.opencensus.",
            "org.apache.http.",
            "io.nearside.gcp.GcpClients");

    private static final List<String> OF_UPCLOUD = List.of("io.nearside.upcloud.UpcloudClient");

    @TempDir
    Path folder;

    @Test
    void anEndpointOnAzureLoadsNothingOfOtherClouds() throws IOException, InterruptedException {
        InstalledCommand.Result plan = plan("azure-private-endpoint");
        assertThat(plan.loaded("com.azure.resourcemanager.network.")).isNotEmpty();
        assertLoadsNone(plan, OF_AWS);
        assertLoadsNone(plan, OF_GOOGLE);
        assertLoadsNone(plan, OF_UPCLOUD);
        assertThat(plan.loaded("com.microsoft."))
                .as("with a token that is given")
                .isEmpty();
    }

    @Test
    void anEndpointOnAwsLoadsNothingOfOtherClouds() throws IOException, InterruptedException {
        InstalledCommand.Result plan = plan("aws-privatelink");
        assertThat(plan.loaded("software.amazon.awssdk.services.ec2.")).isNotEmpty();
        assertLoadsNone(plan, OF_AZURE);
        assertLoadsNone(plan, OF_GOOGLE);
        assertLoadsNone(plan, OF_UPCLOUD);
    }

    @Test
    void aPeeringOnAwsLoadsNothingOfOtherClouds() throws IOException, InterruptedException {
        InstalledCommand.Result plan = plan("aws-peering");
        assertThat(plan.loaded("software.amazon.awssdk.services.ec2.")).isNotEmpty();
        assertLoadsNone(plan, OF_AZURE);
        assertLoadsNone(plan, OF_GOOGLE);
        assertLoadsNone(plan, OF_UPCLOUD);
    }

    @Test
    void aPeeringOnUpcloudLoadsNothingOfOtherClouds() throws IOException, InterruptedException {
        InstalledCommand.Result plan = plan("upcloud-peering");
        assertThat(plan.loaded("io.nearside.upcloud.UpcloudClient ")).isNotEmpty();
        assertLoadsNone(plan, OF_AWS);
        assertLoadsNone(plan, OF_AZURE);
        assertLoadsNone(plan, OF_GOOGLE);
    }

    @Test
    void aPeeringOnGoogleLoadsNothingOfOtherClouds() throws IOException, InterruptedException {
        assertLoadsGooglesOnly(plan("gcp-peering"));
    }

    @Test
    void anEndpointOnGoogleLoadsNothingOfOtherClouds() throws IOException, InterruptedException {
        assertLoadsGooglesOnly(plan("gcp-psc"));
    }

    /** Google's SDK speaks HTTP here, with what the JDK has for it: of gRPC it needs what holds a call's context, and no transport. */
    private static void assertLoadsGooglesOnly(InstalledCommand.Result plan) {
        assertThat(plan.loaded("com.google.cloud.compute.")).isNotEmpty();
        assertThat(plan.loaded("io.grpc.Context ")).isNotEmpty();
        assertLoadsNone(plan, OF_AWS);
        assertLoadsNone(plan, OF_AZURE);
        assertLoadsNone(plan, OF_UPCLOUD);
        assertLoadsNone(
                plan,
                List.of("io.grpc.netty.", "io.grpc.okhttp.", "io.grpc.internal.", "io.netty.", "org.apache.http."));
    }

    private static void assertLoadsNone(InstalledCommand.Result plan, List<String> prefixes) {
        assertThat(prefixes)
                .allSatisfy(prefix -> assertThat(plan.loaded(prefix)).as(prefix).isEmpty());
    }

    private InstalledCommand.Result plan(String scenario) throws IOException, InterruptedException {
        try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
            InstalledCommand.Result plan = new InstalledCommand(folder)
                    .with(world.environment())
                    .run(
                            "plan",
                            SourceTree.ROOT
                                    .resolve("cli/src/main/resources/demo/" + scenario + ".yaml")
                                    .toString());
            assertThat(plan.status()).as(plan.toString()).isZero();
            return plan;
        }
    }
}
