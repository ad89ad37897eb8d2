package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringSide;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a call that nobody answers, or somebody else. None is made twice. */
final class AwsLostAnswersTest {
    private static final NetworkId MINE = new NetworkId(StubAws.VPC);

    private final StubAws aws = new StubAws();

    @AfterEach
    void close() {
        aws.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Please log in</body></html>",
                "<DescribeVpcsResponse/>",
                "<DescribeVpcsResponse><vpcSet/></DescribeVpcsResponse>"
            })
    void anAnswerThatIsNotOfAwsIsNotAnEmptyList(String body) {
        aws.answer("DescribeVpcs", body);
        CloudException e = failure(aws.open());
        assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(e).hasMessageContaining("is there a proxy");
        assertThat(e.fault().says()).isEqualTo("ec2:DescribeVpcs (HTTP 200)");
        assertThat(aws.actions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not XML", "{\"json\": 1}", "<open>"})
    void anAnswerThatCannotBeReadIsLost(String body) {
        aws.answer("DescribeVpcs", body);
        assertThat(failure(aws.open()).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(aws.actions()).hasSize(1);
    }

    @Test
    void anAnswerCutShortIsLost() {
        aws.cutShort("DescribeVpcs", StubAws.fixture("written/vpc.xml"));
        assertThat(failure(aws.open()).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(aws.actions()).hasSize(1);
    }

    @Test
    void aDroppedConnectionIsNotTriedAgain() {
        aws.hangUp("DescribeVpcs");
        CloudException e = failure(aws.open());
        assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(e.fault().status()).isZero();
        assertThat(aws.actions()).hasSize(1);
    }

    /** java.net.HttpURLConnection sends a POST again by itself if a kept connection breaks, unless its body was streamed. */
    @Test
    void aWriteOverAKeptConnectionThatDropsIsNotSentTwice() {
        aws.answer("DescribeVpcs", StubAws.fixture("written/vpc.xml")).hangUp("AcceptVpcPeeringConnection");
        Provider provider = aws.open();
        provider.find(Networks.class).orElseThrow().describe(MINE);
        PeeringAcceptor peerings = provider.find(PeeringAcceptor.class).orElseThrow();
        CloudException e = catchThrowableOfType(CloudException.class, () -> peerings.accept(pending(), claim()));
        assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(aws.actions()).containsExactly("DescribeVpcs", "AcceptVpcPeeringConnection");
        assertThat(aws.requests().get(1).connection())
                .isEqualTo(aws.requests().get(0).connection());
    }

    @Test
    void silenceEndsWithTheTimeout() {
        aws.fallSilent("DescribeVpcs");
        CloudException e = failure(aws.open(Duration.ofMillis(200)));
        assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(e).hasMessage("No answer from AWS: Read timed out");
        assertThat(aws.actions()).hasSize(1);
    }

    @Test
    void whereNobodyListensThereIsNoAnswer() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        CloudException e = failure(new AwsPlugin()
                .open(new ProviderSettings(
                        LinkSection.of("near", StubAws.NEAR),
                        LinkSection.empty("as.aws"),
                        Environment.of(Map.of(
                                "AWS_ENDPOINT_URL",
                                "http://127.0.0.1:" + port,
                                "AWS_ACCESS_KEY_ID",
                                "AKIAEXAMPLE",
                                "AWS_SECRET_ACCESS_KEY",
                                "secret-key")))));
        assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(e).hasMessage("No answer from AWS: Connection refused");
    }

    @Test
    void anInterruptedThreadMakesNoCall() {
        Provider provider = aws.open();
        Thread.currentThread().interrupt();
        CloudException e = failure(provider);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.kind()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void anInterruptDuringACallCancelsItAndKeepsTheFlag() throws InterruptedException {
        aws.fallSilent("DescribeVpcs");
        Provider provider = aws.open(Duration.ofSeconds(2));
        Thread caller = Thread.currentThread();
        Thread watcher = new Thread(() -> {
            while (aws.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            caller.interrupt();
        });
        watcher.start();
        CloudException e = failure(provider);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(e.kind()).isEqualTo(ErrorKind.CANCELLED);
        watcher.join();
    }

    @Test
    void afterTheEndNothingIsSentAndNothingIsAlready() {
        Provider provider = aws.open();
        PeeringAcceptor peerings = provider.find(PeeringAcceptor.class).orElseThrow();
        provider.close();
        provider.close();
        assertThat(failure(provider).kind()).isEqualTo(ErrorKind.CLOSED);
        assertThat(catchThrowableOfType(CloudException.class, () -> peerings.accept(pending(), claim()))
                        .kind())
                .isEqualTo(ErrorKind.CLOSED);
        assertThat(catchThrowableOfType(CloudException.class, () -> peerings.remove(pending()))
                        .kind())
                .isEqualTo(ErrorKind.CLOSED);
        assertThat(aws.requests()).isEmpty();
    }

    private static CloudException failure(Provider provider) {
        Networks networks = provider.find(Networks.class).orElseThrow();
        return catchThrowableOfType(CloudException.class, () -> networks.describe(MINE));
    }

    private static Peering pending() {
        return new Peering(
                new PeeringId("pcx-01"),
                PeeringState.PENDING,
                new PeeringSide(new AccountId("444455556666"), new NetworkId("vpc-0beef"), null, Set.of()),
                new PeeringSide(new AccountId("111122223333"), MINE, null, Set.of()),
                DnsOption.UNKNOWN,
                "Pending Acceptance",
                null);
    }

    private static PeerClaim claim() {
        return new PeerClaim(new PeerProof.ById(new PeeringId("pcx-01")), Set.of(), Set.of(), Set.of(), Set.of());
    }
}
