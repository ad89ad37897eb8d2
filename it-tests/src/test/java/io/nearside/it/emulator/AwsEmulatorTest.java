package io.nearside.it.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Vpc;

@ExtendWith(AwsEmulatorExtension.class)
final class AwsEmulatorTest {

    private static final String OURS = "111122223333";
    private static final String THEIRS = "444455556666";

    @Test
    void keepsTheNetworksOfTwoAccountsApart(AwsEmulator emulator) {
        try (Ec2Client ours = emulator.ec2(OURS, Region.EU_WEST_1);
                Ec2Client theirs = emulator.ec2(THEIRS, Region.EU_WEST_1)) {
            String ourNetwork = createNetwork(ours, "10.1.0.0/16");
            String theirNetwork = createNetwork(theirs, "10.2.0.0/16");

            assertThat(ours.describeVpcs().vpcs())
                    .allMatch(vpc -> vpc.ownerId().equals(OURS))
                    .extracting(Vpc::vpcId)
                    .contains(ourNetwork)
                    .doesNotContain(theirNetwork);
            assertThat(theirs.describeVpcs().vpcs())
                    .allMatch(vpc -> vpc.ownerId().equals(THEIRS))
                    .extracting(Vpc::vpcId)
                    .contains(theirNetwork)
                    .doesNotContain(ourNetwork);
        }
    }

    private static String createNetwork(Ec2Client client, String cidr) {
        return client.createVpc(request -> request.cidrBlock(cidr)).vpc().vpcId();
    }
}
