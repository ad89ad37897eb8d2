package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.TransitDemo;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A gateway shared without a link, at the command line. AWS is the simulator. */
final class GatewayShareCommandTest {
    private static final int DONE = 0;

    private static final int USAGE = 2;

    private static final int BLOCKED = 4;

    private final SimulatedWorld world = new SimulatedWorld();

    private final CommandRun command = new CommandRun();

    @AfterEach
    void stop() {
        world.close();
    }

    private int share(String gateway, String... more) {
        String[] fixed = {
            "gateway",
            "share",
            "--cloud",
            "aws",
            "--near",
            "account=" + Ec2Demo.CUSTOMER + ",region=" + Ec2Demo.REGION,
            "--gateway",
            gateway,
            "--name",
            "partner"
        };
        String[] all = Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return command.run(world, all);
    }

    @Test
    void sharesOnceWithThatAccountAlone() {
        assertThat(share(TransitDemo.GATEWAY, "--account", Ec2Demo.STRANGER)).isEqualTo(DONE);
        assertThat(command.toString()).contains(TransitDemo.GATEWAY).contains(Ec2Demo.STRANGER);
        assertThat(world.writes()).containsExactly("ram:CreateResourceShare");
        assertThat(world.world().ram().invitations(Ec2Demo.STRANGER)).hasSize(1);
        assertThat(world.world().ram().invitations(Ec2Demo.VENDOR)).isEmpty();

        world.simulator().log().clear();
        assertThat(share(TransitDemo.GATEWAY, "--account", Ec2Demo.STRANGER)).isEqualTo(DONE);
        assertThat(command.toString()).contains("already.");
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aGatewayThatIsNotThereIsNotShared() {
        assertThat(share("tgw-00000000000000000", "--account", Ec2Demo.STRANGER))
                .isEqualTo(BLOCKED);
        assertThat(command.toString()).contains("gateway-unknown tgw-00000000000000000");
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void whatIsNoAccountIsSaidBeforeAnythingIsRead() {
        assertThat(share(TransitDemo.GATEWAY, "--account", " ")).isEqualTo(USAGE);
        assertThat(command.toString()).contains("--account").doesNotContain("\tat ");
        assertThat(world.simulator().log().entries()).isEmpty();
    }
}
