package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AwsNetworksTest {
    private static final NetworkId MINE = new NetworkId(StubAws.VPC);

    private final StubAws aws = new StubAws();

    private final Networks networks = aws.find(Networks.class);

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void readsWhatAnEmulatorAnswered() {
        aws.answer("DescribeVpcs", StubAws.fixture("recorded/describe-vpcs.xml"));
        Network network = networks.describe(new NetworkId("vpc-cc525cbf22eaa0f54"));
        assertThat(network.owner()).contains(new AccountId("222222222222"));
        assertThat(network.cidrs())
                .containsExactlyInAnyOrder(
                        Cidr.of("10.0.0.0/16"), Cidr.of("10.1.0.0/16"), Cidr.of("2400:6500:1a70:9c00::/56"));
        assertThat(network.hindrances()).isEmpty();
        assertThat(aws.onlyRequest().parameter("VpcId.1")).isEqualTo("vpc-cc525cbf22eaa0f54");
        assertThat(aws.onlyRequest().authorization()).contains("/eu-west-1/ec2/");
    }

    @Test
    void rangesThatAreComingCountAndThoseThatAreGoingDoNot() {
        aws.answer("DescribeVpcs", StubAws.fixture("written/vpc.xml"));
        assertThat(networks.describe(MINE).cidrs())
                .containsExactlyInAnyOrder(
                        Cidr.of("10.0.0.0/16"), Cidr.of("10.1.0.0/16"), Cidr.of("2001:db8:1:1a00::/56"));
    }

    @Test
    void aRangeThatIsShownWithHostBitsIsTheRangeItMeans() {
        aws.answer("DescribeVpcs", StubAws.fixture("written/vpc.xml").replace("10.1.0.0/16", "10.1.2.3/16"));
        assertThat(networks.describe(MINE).cidrs()).contains(Cidr.of("10.1.0.0/16"));
    }

    @Test
    void refusedIdIsNotFound() {
        aws.answer("DescribeVpcs", 400, StubAws.fixture("recorded/vpc-not-found.xml"), Map.of());
        assertNotFound(() -> networks.describe(MINE));
    }

    @Test
    void emptyListIsNotFound() {
        aws.answer("DescribeVpcs", "<DescribeVpcsResponse><requestId>r</requestId><vpcSet/></DescribeVpcsResponse>");
        assertNotFound(() -> networks.describe(MINE));
    }

    @Test
    void anotherVpcIsNotOurs() {
        aws.answer("DescribeVpcs", StubAws.fixture("recorded/describe-vpcs.xml"));
        assertNotFound(() -> networks.describe(MINE));
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(CloudException.class, e -> {
            assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND);
            assertThat(e.fault().call()).isEqualTo("ec2:DescribeVpcs");
        });
    }
}
