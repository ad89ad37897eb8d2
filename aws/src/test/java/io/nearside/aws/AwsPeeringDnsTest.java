package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.PeeringSide;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AwsPeeringDnsTest {
    private static final NetworkId MINE = new NetworkId(StubAws.VPC);

    private static final String ATTRIBUTE = "DescribeVpcAttribute";

    private static final String MODIFY = "ModifyVpcPeeringConnectionOptions";

    private final StubAws aws = new StubAws();

    private final PeeringDns dns = aws.find(PeeringDns.class);

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void bothFlagsOfTheNetworkAreAsked() {
        aws.answer(ATTRIBUTE, attribute("enableDnsSupport", "true"));
        aws.answer(ATTRIBUTE, attribute("enableDnsHostnames", "true"));
        assertThat(dns.hindrances(MINE)).isEmpty();
        assertThat(aws.requests())
                .extracting(request -> request.parameter("Attribute"))
                .containsExactly("enableDnsSupport", "enableDnsHostnames");
    }

    @Test
    void aFlagThatIsOffIsNamedWithItsCommand() {
        aws.answer(ATTRIBUTE, attribute("enableDnsSupport", "true"));
        aws.answer(ATTRIBUTE, attribute("enableDnsHostnames", "false"));
        assertThat(dns.hindrances(MINE)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.NETWORK_UNFIT);
            assertThat(problem.remedy())
                    .contains("modify-vpc-attribute --vpc-id " + StubAws.VPC + " --enable-dns-hostnames");
        });
    }

    @Test
    void anAnswerWithoutTheAttributeIsNotTakenForOn() {
        aws.answer(ATTRIBUTE, attribute("enableDnsHostnames", "true"));
        assertThatThrownBy(() -> dns.hindrances(MINE))
                .isInstanceOfSatisfying(
                        CloudException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNKNOWN));
    }

    @Test
    void switchesTheAcceptersSideOnly() {
        aws.answer(
                MODIFY,
                "<" + MODIFY + "Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
                        + "<requestId>r-1</requestId></" + MODIFY + "Response>");
        assertThat(dns.allow(peering(PeeringState.ACTIVE)).now().dns()).isEqualTo(DnsOption.ON);
        assertThat(aws.onlyRequest().parameter("AccepterPeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc"))
                .isEqualTo("true");
        assertThat(aws.onlyRequest().parameters().keySet()).noneMatch(name -> name.startsWith("Requester"));
    }

    @Test
    void asksForNothingBeforeThePeeringIsActive() {
        assertThatThrownBy(() -> dns.allow(peering(PeeringState.PROVISIONING)))
                .isInstanceOfSatisfying(
                        CloudException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT));
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void asksForNothingWhereOursIsNotTheAccepter() {
        Peering asked = peering(PeeringState.ACTIVE, new NetworkId("vpc-0beef"));
        assertThatThrownBy(() -> dns.allow(asked))
                .isInstanceOfSatisfying(
                        CloudException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID));
        assertThat(aws.requests()).isEmpty();
    }

    private static Peering peering(PeeringState state) {
        return peering(state, MINE);
    }

    private static Peering peering(PeeringState state, NetworkId accepter) {
        return new Peering(
                new PeeringId("pcx-01"),
                state,
                new PeeringSide(new AccountId("444455556666"), new NetworkId("vpc-0cafe"), null, Set.of()),
                new PeeringSide(new AccountId("111122223333"), accepter, null, Set.of()),
                DnsOption.OFF,
                "Active",
                null);
    }

    private static String attribute(String name, String value) {
        return "<DescribeVpcAttributeResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r-1</requestId>"
                + "<vpcId>" + StubAws.VPC + "</vpcId><" + name + "><value>" + value + "</value></" + name + ">"
                + "</DescribeVpcAttributeResponse>";
    }
}
