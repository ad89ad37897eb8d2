package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.it.endpoint.AwsEndpointStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenAwsEndpointHands;
import io.nearside.simulator.aiven.AivenAwsHands;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenProduct;
import io.nearside.simulator.ec2.Ec2Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file for a private endpoint on AWS can say wrongly, at the command line: the exit code, a remedy to read, a code for scripts, and nothing written. */
final class AwsEndpointBadInputTest {
    private static final String LINK =
            """
            name: orders-kafka-endpoint
            vendor: {id: aiven, project: acme-data, service: orders-kafka}
            near:
              cloud: aws
              account: "111122223333"
              region: eu-west-1
              network: vpc-0f3a9c0d5e7b12468
              subnets: [%s, %s]
            link: {kind: private-endpoint, components: [kafka], securityGroups: [%s]}
            """.formatted(Ec2Demo.FIRST_ENDPOINTS, Ec2Demo.SECOND_ENDPOINTS, Ec2Demo.ENDPOINT_GROUP);

    private static final String MORE = "subnet-0e3d7c5b3a9f80246";

    private static final String SUBNETS = Ec2Demo.SECOND_ENDPOINTS;

    private static final int USAGE = 2;

    private static final int BLOCKED = 4;

    private final CommandRun command = new CommandRun();

    /**
     * A file that is wrong, or a world that does not fit it.
     *
     * @param edits what of the right file is written otherwise
     * @param code null for a file that is refused unread
     * @param says a part of the remedy, or the key that is wrong
     */
    record Wrong(
            String name,
            Consumer<AwsEndpointStage> arrange,
            Map<String, String> edits,
            int exit,
            @Nullable ProblemCode code,
            String says) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Wrong> wrong() {
        return Stream.of(places(), services(), wishes(), files()).flatMap(each -> each);
    }

    private static Stream<Wrong> places() {
        return Stream.of(
                blocked(
                        "a subnet that is not there",
                        stage -> {},
                        Map.of(SUBNETS, MORE),
                        ProblemCodes.SUBNET_UNKNOWN,
                        "near.subnets"),
                blocked(
                        "a subnet of another VPC",
                        stage -> stage.ec2()
                                .addSubnet(
                                        MORE,
                                        stage.ec2().createVpc(Ec2Demo.CUSTOMER, Ec2Demo.REGION, "10.7.0.0/16"),
                                        "10.7.1.0/24",
                                        "euw1-az2"),
                        Map.of(SUBNETS, MORE),
                        ProblemCodes.SUBNET_UNKNOWN,
                        "near.subnets"),
                blocked(
                        "two subnets of one zone",
                        stage -> stage.ec2().addSubnet(MORE, Ec2Demo.CUSTOMER_VPC, "10.0.66.0/24", "euw1-az1"),
                        Map.of(SUBNETS, MORE),
                        ProblemCodes.SUBNET_UNFIT,
                        "all but one"),
                blocked(
                        "no free address",
                        stage -> stage.services().occupy(SUBNETS, 0),
                        Map.of(),
                        ProblemCodes.SUBNET_FULL,
                        "another subnet"),
                blocked(
                        "a zone that the service is not in",
                        stage -> {
                            stage.world()
                                    .world()
                                    .aiven()
                                    .endpointHands(
                                            "aws",
                                            new AivenAwsEndpointHands(
                                                    stage.services(), AivenAwsHands.ACCOUNT, "euw1-az1", "euw1-az3"));
                            // Ours calls that zone otherwise than others do.
                            stage.ec2().shiftZones(Ec2Demo.CUSTOMER);
                            stage.publish();
                        },
                        Map.of(),
                        ProblemCodes.SUBNET_UNFIT,
                        "by the zone's id"),
                blocked(
                        "a security group that is not there",
                        stage -> {},
                        Map.of(Ec2Demo.ENDPOINT_GROUP, "sg-0123456789abcdef0"),
                        ProblemCodes.FIREWALL_UNKNOWN,
                        "securityGroups"));
    }

    private static Stream<Wrong> services() {
        return Stream.of(
                blocked(
                        "a service that the vendor does not have",
                        stage -> {},
                        Map.of("service: orders-kafka", "service: orders-kafak"),
                        ProblemCodes.SERVICE_UNKNOWN,
                        "service"),
                blocked(
                        "a service of a type that is not published on AWS",
                        stage -> stage.world()
                                .world()
                                .aiven()
                                .addService(AivenDemo.AWS_PROJECT, AivenDemo.AWS_VPC, "metrics", AivenProduct.THANOS),
                        Map.of("service: orders-kafka", "service: metrics", "[kafka]", "[query_frontend]"),
                        ProblemCodes.SERVICE_WITHOUT_ENDPOINTS,
                        "peering"),
                blocked(
                        "a component that the service lacks",
                        stage -> {},
                        Map.of("[kafka]", "[kafka, opensearch]"),
                        ProblemCodes.COMPONENT_UNKNOWN,
                        "link.components"),
                blocked(
                        "a service that AWS does not show us",
                        stage -> stage.services().add("vpce-svc-0123456789abcdef0", Ec2Demo.VENDOR, Ec2Demo.REGION),
                        Map.of(
                                "{id: aiven, project: acme-data, service: orders-kafka}",
                                "{id: given, target: com.amazonaws.vpce.eu-west-1.vpce-svc-0123456789abcdef0, ports: [9092]}",
                                "components: [kafka], ",
                                ""),
                        ProblemCodes.ENDPOINT_UNFIT,
                        "let this account in"));
    }

    private static Stream<Wrong> wishes() {
        return Stream.of(
                blocked(
                        "an alias, which AWS has none of",
                        stage -> {},
                        Map.of("[kafka]", "[kafka], target: alias"),
                        ProblemCodes.ALIAS_MISSING,
                        "link.target"),
                blocked(
                        "an address in none of the subnets",
                        stage -> {},
                        Map.of("[kafka]", "[kafka], address: 10.0.1.9"),
                        ProblemCodes.ENDPOINT_UNFIT,
                        "Name an address"),
                blocked(
                        "an address that somebody has",
                        stage -> stage.services().occupy(Ec2Demo.FIRST_ENDPOINTS, 250),
                        Map.of("[kafka]", "[kafka], address: 10.0.64.4"),
                        ProblemCodes.ENDPOINT_UNFIT,
                        "free"));
    }

    private static Stream<Wrong> files() {
        return Stream.of(
                unread("private DNS, which is never on", "[kafka]", "[kafka], privateDns: true", "link.privateDns"),
                unread(
                        "no subnets",
                        "  subnets: [" + Ec2Demo.FIRST_ENDPOINTS + ", " + SUBNETS + "]\n",
                        "",
                        "near.subnets"),
                unread("a subnet that is none", SUBNETS, "endpoints", "near.subnets"),
                unread("a subnet by the key of another cloud", "  subnets:", "  subnet:", "near.subnet"),
                unread(
                        "a key of the other kind",
                        "service: orders-kafka",
                        "network: {cloud: aws-eu-west-1, cidr: 10.50.0.0/24}",
                        "vendor.network"));
    }

    private static Wrong blocked(
            String name, Consumer<AwsEndpointStage> arrange, Map<String, String> edits, ProblemCode code, String says) {
        return new Wrong(name, arrange, edits, BLOCKED, code, says);
    }

    private static Wrong unread(String name, String right, String wrong, String key) {
        return new Wrong(name, stage -> {}, Map.of(right, wrong), USAGE, null, key);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void itIsSaidAndNothingIsWritten(Wrong wrong, @TempDir Path folder) throws IOException {
        String text = LINK;
        for (Map.Entry<String, String> edit : wrong.edits().entrySet()) {
            assertThat(text).contains(edit.getKey());
            text = text.replace(edit.getKey(), edit.getValue());
        }
        String file = Files.writeString(folder.resolve("link.yaml"), text).toString();
        try (SimulatedWorld world = new SimulatedWorld()) {
            wrong.arrange().accept(new AwsEndpointStage(world));
            command.assertNothingIsDone(world, file, wrong.exit(), wrong.code(), wrong.says());
        }
    }
}
