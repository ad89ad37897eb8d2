package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code touching} makes of EC2's answers. */
final class AwsPeeringsTest {
    private static final String DESCRIBE = "DescribeVpcPeeringConnections";

    private static final NetworkId MINE = new NetworkId(StubAws.VPC);

    private final StubAws aws = new StubAws();

    private final PeeringAcceptor peerings = aws.find(PeeringAcceptor.class);

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void listsWhatHasOurNetworkAtEitherEndInOneUnfilteredCall() {
        aws.answer(DESCRIBE, StubAws.fixture("written/peerings.xml"));
        assertThat(peerings.touching(MINE).stream().map(Peering::id))
                .containsExactly(
                        new PeeringId("pcx-0aaa0000000000001"),
                        new PeeringId("pcx-0aaa0000000000002"),
                        new PeeringId("pcx-0aaa0000000000003"));
        assertThat(aws.onlyRequest().parameters()).containsOnlyKeys("Action", "Version", "MaxResults");
    }

    @Test
    void pendingOneShowsNoRanges() {
        aws.answer(DESCRIBE, StubAws.fixture("written/peerings.xml"));
        Peering pending = peerings.touching(MINE).get(0);
        assertThat(pending.state()).isEqualTo(PeeringState.PENDING);
        assertThat(pending.says()).isEqualTo("Pending Acceptance by 111122223333");
        assertThat(pending.deadline()).contains(Instant.parse("2026-12-01T09:30:00Z"));
        assertThat(pending.requester().account().value()).isEqualTo("444455556666");
        assertThat(pending.requester().network().value()).isEqualTo("vpc-0beef000000000001");
        assertThat(pending.requester().region()).isEqualTo(new Region("eu-west-2"));
        assertThat(pending.requester().cidrs()).isEmpty();
        assertThat(pending.accepter().network()).isEqualTo(MINE);
    }

    @Test
    void activeOneShowsAllRanges() {
        aws.answer(DESCRIBE, StubAws.fixture("written/peerings.xml"));
        Peering active = peerings.touching(MINE).get(1);
        assertThat(active.state()).isEqualTo(PeeringState.ACTIVE);
        assertThat(active.deadline()).isEmpty();
        assertThat(active.requester().cidrs())
                .containsExactlyInAnyOrder(
                        Cidr.of("10.20.0.0/24"), Cidr.of("10.20.1.0/24"), Cidr.of("2001:db8:20::/56"));
        assertThat(active.accepter().cidrs()).containsExactly(Cidr.of("10.0.0.0/16"));
    }

    @ParameterizedTest
    @CsvSource({"true, ON", "false, OFF"})
    void theDnsOptionIsTheAcceptersAndNotKnownBeforeItIsShown(String shown, DnsOption expected) {
        String options = "<peeringOptions><allowDnsResolutionFromRemoteVpc>%s</allowDnsResolutionFromRemoteVpc>"
                + "</peeringOptions></accepterVpcInfo>";
        String active = "</accepterVpcInfo>\n      <status>\n        <code>active</code>";
        aws.answer(DESCRIBE, StubAws.fixture("written/peerings.xml"))
                .answer(
                        DESCRIBE,
                        StubAws.fixture("written/peerings.xml")
                                .replace(active, active.replace("</accepterVpcInfo>", options.formatted(shown))));
        assertThat(peerings.touching(MINE).get(1).dns()).isEqualTo(DnsOption.UNKNOWN);
        assertThat(peerings.touching(MINE).get(1).dns()).isEqualTo(expected);
    }

    @Test
    void readsWhatAnEmulatorAnswered() {
        aws.answer(DESCRIBE, StubAws.fixture("recorded/peerings-pending.xml"));
        List<Peering> seen = peerings.touching(new NetworkId("vpc-cc525cbf22eaa0f54"));
        assertThat(seen).singleElement().satisfies(pending -> {
            assertThat(pending.state()).isEqualTo(PeeringState.PENDING);
            assertThat(pending.requester().cidrs()).containsExactly(Cidr.of("10.20.0.0/24"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "initiating-request, INITIATING",
        "pending-acceptance, PENDING",
        "provisioning, PROVISIONING",
        "active, ACTIVE",
        "Active, ACTIVE",
        "rejected, REJECTED",
        "expired, EXPIRED",
        "failed, FAILED",
        "deleting, LEAVING",
        "deleted, GONE",
        "hibernating, UNKNOWN"
    })
    void everyStateHasItsMeaningAndANewOneIsUnknown(String code, PeeringState expected) {
        aws.answer(
                DESCRIBE,
                StubAws.fixture("recorded/peerings-pending.xml")
                        .replace("<code>pending-acceptance</code>", "<code>" + code + "</code>"));
        assertThat(peerings.touching(new NetworkId("vpc-cc525cbf22eaa0f54")))
                .singleElement()
                .satisfies(peering -> assertThat(peering.state()).isEqualTo(expected));
    }

    @Test
    void aStateWithoutAMessageIsSaidByItsCode() {
        aws.answer(
                DESCRIBE,
                StubAws.fixture("recorded/peerings-deleted.xml")
                        .replace("<message>Deleted by 222222222222</message>", ""));
        assertThat(peerings.touching(new NetworkId("vpc-cc525cbf22eaa0f54")))
                .singleElement()
                .satisfies(peering -> assertThat(peering.says()).isEqualTo("deleted"));
    }

    @Test
    void followsEveryPage() {
        String page = StubAws.fixture("recorded/peerings-pending.xml");
        aws.answer(
                        DESCRIBE,
                        page.replace(
                                "</vpcPeeringConnectionSet>", "</vpcPeeringConnectionSet><nextToken>t2</nextToken>"))
                .answer(
                        DESCRIBE,
                        "<DescribeVpcPeeringConnectionsResponse><requestId>r</requestId><vpcPeeringConnectionSet/>"
                                + "<nextToken>t3</nextToken></DescribeVpcPeeringConnectionsResponse>")
                .answer(DESCRIBE, page.replace("pcx-17e56517c62bc0cfe", "pcx-02"));
        assertThat(peerings.touching(new NetworkId("vpc-cc525cbf22eaa0f54")).stream()
                        .map(peering -> peering.id().value()))
                .containsExactly("pcx-17e56517c62bc0cfe", "pcx-02");
        assertThat(aws.requests().stream().map(request -> request.parameter("NextToken")))
                .containsExactly("", "t2", "t3");
    }

    @Test
    void aLaterPageThatFailsFailsTheWholeReading() {
        String page = StubAws.fixture("recorded/peerings-pending.xml");
        aws.answer(
                        DESCRIBE,
                        page.replace(
                                "</vpcPeeringConnectionSet>", "</vpcPeeringConnectionSet><nextToken>t2</nextToken>"))
                .refuse(DESCRIBE, 503, "RequestLimitExceeded", "Request limit exceeded.");
        assertThatThrownBy(() -> peerings.touching(MINE)).hasMessage("Request limit exceeded.");
        assertThat(aws.actions()).hasSize(2);
    }

    @Test
    void whatDoesNotTouchOurNetworkCannotSpoilTheReading() {
        aws.answer(
                DESCRIBE,
                "<DescribeVpcPeeringConnectionsResponse><requestId>r</requestId><vpcPeeringConnectionSet>"
                        + "<item><vpcPeeringConnectionId>pcx-01</vpcPeeringConnectionId></item>"
                        + "</vpcPeeringConnectionSet></DescribeVpcPeeringConnectionsResponse>");
        assertThat(peerings.touching(MINE)).isEmpty();
    }
}
