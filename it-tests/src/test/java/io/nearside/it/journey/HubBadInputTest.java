package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.it.gateway.HubStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.TransitDemo;
import io.nearside.simulator.ec2.TransitOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file for a transit gateway can say wrongly: the exit code, a remedy to read, a code for scripts, and nothing written anywhere. */
final class HubBadInputTest {
    private static final String LINK = """
            name: orders-hub
            vendor: {id: aiven, project: acme-prod, network: {cloud: aws-eu-west-1, cidr: 10.20.0.0/24}}
            near: {cloud: aws, account: "111122223333", region: eu-west-1, gateway: %s, networks: [%s, %s]}
            link: {kind: transit-gateway, routes: all, peerCidrs: [10.0.0.0/16, 10.8.0.0/16]}
            """.formatted(TransitDemo.GATEWAY, Ec2Demo.CUSTOMER_VPC, TransitDemo.SHARED_VPC);

    private static final String OTHER = "tgw-0f9e8d7c6b5a43210";

    private static final String NETWORK = "vpc-0d1e2f3a4b5c69788";

    private static final String RANGES = "[10.0.0.0/16, 10.8.0.0/16]";

    private static final int USAGE = 2;

    private static final int BLOCKED = 4;

    /**
     * A file that is wrong, or a world that does not fit it.
     *
     * @param right what the right file says
     * @param wrong what is written for it
     * @param code null for a file that is refused unread
     * @param says a part of the remedy, or the key that is wrong
     */
    record Wrong(
            String name,
            Consumer<HubStage> arrange,
            String right,
            String wrong,
            int exit,
            @Nullable ProblemCode code,
            String says) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Wrong> wrong() {
        return Stream.of(gateways(), networks(), ranges(), tables(), vendors()).flatMap(each -> each);
    }

    private static Stream<Wrong> gateways() {
        return Stream.of(
                said(
                        "a gateway that is not there",
                        stage -> {},
                        TransitDemo.GATEWAY,
                        OTHER,
                        ProblemCodes.GATEWAY_UNKNOWN,
                        "near.gateway"),
                said(
                        "a gateway of another region",
                        stage -> stage.gateways().add(OTHER, Ec2Demo.CUSTOMER, "eu-central-1"),
                        TransitDemo.GATEWAY,
                        OTHER,
                        ProblemCodes.GATEWAY_UNKNOWN,
                        "near.gateway"),
                said(
                        "a gateway of somebody else's",
                        stage -> stage.gateways().add(OTHER, Ec2Demo.STRANGER, Ec2Demo.REGION),
                        TransitDemo.GATEWAY,
                        OTHER,
                        ProblemCodes.GATEWAY_UNKNOWN,
                        "near.gateway"),
                refused("no gateway", "gateway: " + TransitDemo.GATEWAY + ", ", "", "near.gateway"),
                refused("a gateway that is none", TransitDemo.GATEWAY, "hub", "near.gateway"));
    }

    private static Stream<Wrong> networks() {
        return Stream.of(
                said(
                        "a network that is not attached",
                        stage -> stage.ec2().addVpc(NETWORK, Ec2Demo.CUSTOMER, Ec2Demo.REGION, "10.9.0.0/16"),
                        TransitDemo.SHARED_VPC,
                        NETWORK,
                        ProblemCodes.NETWORK_NOT_ATTACHED,
                        "Attach it"),
                said(
                        "a vendor's range that a network has",
                        stage -> stage.ec2().addCidr(TransitDemo.SHARED_VPC, "10.20.0.0/20"),
                        "",
                        "",
                        ProblemCodes.CIDR_OVERLAP,
                        "range that nothing behind the gateway uses"),
                refused(
                        "no networks",
                        ", networks: [" + Ec2Demo.CUSTOMER_VPC + ", " + TransitDemo.SHARED_VPC + "]",
                        "",
                        "near.networks"));
    }

    private static Stream<Wrong> ranges() {
        return Stream.of(
                refused("a range with host bits", RANGES, "[10.0.0.1/16]", "link.peerCidrs"),
                refused("a public range", RANGES, "[10.0.0.0/16, 8.8.8.0/24]", "link.peerCidrs"),
                refused("everything", RANGES, "[0.0.0.0/0]", "link.peerCidrs"),
                refused("a range of IPv6", RANGES, "[\"fd00::/48\"]", "link.peerCidrs"),
                refused("a range twice", RANGES, "[10.0.0.0/16, 10.0.0.0/16]", "link.peerCidrs"),
                refused("a range in another", RANGES, "[10.0.0.0/8, 10.8.0.0/16]", "link.peerCidrs"),
                refused("no ranges", RANGES, "[]", "link.peerCidrs"),
                refused("what is no range", RANGES, "[everything]", "link.peerCidrs"),
                said(
                        "a range that has the vendor's in it",
                        stage -> {},
                        RANGES,
                        "[10.0.0.0/16, 10.16.0.0/12]",
                        ProblemCodes.CIDR_OVERLAP,
                        "range that nothing behind the gateway uses"));
    }

    private static Stream<Wrong> tables() {
        Consumer<HubStage> bare = stage -> {
            stage.gateways().disable(TransitDemo.GATEWAY, TransitOption.DEFAULT_ASSOCIATION);
        };
        return Stream.of(
                said(
                        "a table to send by that is not there",
                        bare,
                        RANGES,
                        RANGES + ", association: tgw-rtb-00000000000000001",
                        ProblemCodes.ROUTE_TABLE_UNKNOWN,
                        "link.association"),
                said(
                        "a table to tell that is not there",
                        stage -> {},
                        RANGES,
                        RANGES + ", propagations: [tgw-rtb-00000000000000001]",
                        ProblemCodes.ROUTE_TABLE_UNKNOWN,
                        "link.propagations"),
                said(
                        "a table to write into that is not there",
                        stage -> {},
                        RANGES,
                        RANGES + ", gatewayRoutes: [tgw-rtb-00000000000000001]",
                        ProblemCodes.ROUTE_TABLE_UNKNOWN,
                        "link.gatewayRoutes"),
                said(
                        "a network's table that is not there",
                        stage -> {},
                        "routes: all",
                        "routes: [rtb-00000000000000001]",
                        ProblemCodes.ROUTE_TABLE_UNKNOWN,
                        "link.routes"),
                said("no table to send by", bare, "", "", ProblemCodes.ASSOCIATION_MISSING, "association:"),
                said(
                        "another table to send by than the gateway gives",
                        stage -> stage.gateways().addTable("tgw-rtb-0a1b2c3d4e5f60718", TransitDemo.GATEWAY),
                        RANGES,
                        RANGES + ", association: tgw-rtb-0a1b2c3d4e5f60718",
                        ProblemCodes.ASSOCIATION_DIFFERS,
                        "link.association"));
    }

    private static Stream<Wrong> vendors() {
        return Stream.of(
                said(
                        "a vendor's network in another region",
                        stage -> stage.world()
                                .world()
                                .aiven()
                                .createVpc("acme-prod", "aws-eu-central-1", SimulatedWorld.RANGE),
                        "aws-eu-west-1",
                        "aws-eu-central-1",
                        ProblemCodes.PLACE_MISMATCH,
                        "vendor"),
                said(
                        "a vendor's network that is to be made in another region",
                        stage -> {},
                        "aws-eu-west-1",
                        "aws-eu-central-1",
                        ProblemCodes.PLACE_MISMATCH,
                        "vendor"),
                refused(
                        "an account that is none",
                        "project: acme-prod,",
                        "project: acme-prod, awsAccount: 12,",
                        "vendor.awsAccount"),
                refused("a key of another kind", RANGES, RANGES + ", dns: true", "link.dns"));
    }

    private static Wrong said(
            String name, Consumer<HubStage> arrange, String right, String wrong, ProblemCode code, String says) {
        return new Wrong(name, arrange, right, wrong, BLOCKED, code, says);
    }

    private static Wrong refused(String name, String right, String wrong, String key) {
        return new Wrong(name, stage -> {}, right, wrong, USAGE, null, key);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void itIsSaidAndNothingIsWritten(Wrong wrong, @TempDir Path folder) throws IOException {
        assertThat(LINK).contains(wrong.right());
        String text = wrong.right().isEmpty() ? LINK : LINK.replace(wrong.right(), wrong.wrong());
        String file = Files.writeString(folder.resolve("link.yaml"), text).toString();
        try (SimulatedWorld world = new SimulatedWorld()) {
            wrong.arrange().accept(new HubStage(world));
            new CommandRun().assertNothingIsDone(world, file, wrong.exit(), wrong.code(), wrong.says());
        }
    }
}
