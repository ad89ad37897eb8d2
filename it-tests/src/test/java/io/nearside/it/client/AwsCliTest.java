package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.PeeringState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of AWS does by hand what a link does, step by step. */
final class AwsCliTest {
    private final SimulatedWorld world = new SimulatedWorld().withoutDelays();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        world.close();
    }

    private RealClients.Ended ec2(String... words) throws IOException, InterruptedException {
        // By its module: pip writes the first line of its script without regard to spaces in the path.
        List<String> all = new ArrayList<>(List.of("-m", "awscli", "ec2"));
        all.addAll(List.of(words));
        all.addAll(List.of("--output", "text"));
        return RealClients.in(folder, world.environment()).run("python", all.toArray(String[]::new));
    }

    private String done(String... words) throws IOException, InterruptedException {
        RealClients.Ended ended = ec2(words);
        assertThat(ended.status()).as(ended.said()).isZero();
        return ended.said().strip();
    }

    @Test
    void acceptRouteAndTakeAwayAgain() throws IOException, InterruptedException {
        String id = "--vpc-peering-connection-id=" + world.requestOfVendor();
        String status = "VpcPeeringConnections[].Status.Code";
        assertThat(done("describe-vpc-peering-connections", "--query", status)).isEqualTo("pending-acceptance");
        done("accept-vpc-peering-connection", id);
        assertThat(done("describe-vpc-peering-connections", "--query", status)).isEqualTo("active");

        String table = "--route-table-id=" + world.world().ec2().mainRouteTable(Ec2Demo.CUSTOMER_VPC);
        done("create-route", table, "--destination-cidr-block=10.99.0.0/16", id);
        assertThat(world.routes().values())
                .anySatisfy(routes -> assertThat(routes).anyMatch(route -> route.startsWith("10.99.0.0/16 -> pcx-")));
        done("delete-route", table, "--destination-cidr-block=10.99.0.0/16");
        done("delete-vpc-peering-connection", id);
        assertThat(done("describe-vpc-peering-connections", "--query", status)).isEqualTo("deleted");
    }

    @Test
    void itSaysWhatIsWrong() throws IOException, InterruptedException {
        RealClients.Ended dry = ec2(
                "accept-vpc-peering-connection", "--dry-run", "--vpc-peering-connection-id=" + world.requestOfVendor());
        assertThat(dry.said()).contains("(DryRunOperation)");
        assertThat(ec2("describe-vpcs", "--vpc-ids", "vpc-00000000000000001").said())
                .contains("(InvalidVpcID.NotFound)");
        assertThat(world.world().ec2().peerings().get(0).state()).isEqualTo(PeeringState.PENDING_ACCEPTANCE);
    }
}
