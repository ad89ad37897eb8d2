package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Environment;
import io.nearside.api.Pace;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouteTableId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests wait for their token here, so that AWS need not refuse them. */
final class AwsRatePacerTest {
    private static final int BURST = 45;

    private final StubAws aws = new StubAws();

    private final StillPace pace = new StillPace();

    private final AwsPlugin plugin = new AwsPlugin();

    /** A clock that stands still but for pauses. */
    private static final class StillPace implements Pace {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        private final List<Duration> pauses = new ArrayList<>();

        @Override
        public synchronized Instant now() {
            return now;
        }

        @Override
        public synchronized void pause(Duration duration) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            pauses.add(duration);
            now = now.plus(duration);
        }
    }

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void asManyAsTheBucketHoldsGoAtOnceAndTheRestAsFastAsItRefills() throws InterruptedException {
        RouteTables tables = routes(plugin, "eu-west-1");
        add(tables, BURST);
        assertThat(pace.pauses).isEmpty();
        add(tables, 3);
        assertThat(pace.pauses).hasSize(3).containsOnly(Duration.ofMillis(200));

        pace.pause(Duration.ofSeconds(2));
        pace.pauses.clear();
        add(tables, 10);
        assertThat(pace.pauses).as("two seconds later").isEmpty();

        pace.pause(Duration.ofHours(1));
        pace.pauses.clear();
        add(tables, BURST + 1);
        assertThat(pace.pauses).as("a bucket holds no more than it can").hasSize(1);
    }

    @Test
    void everyApiAndEveryRegionHasABucketOfItsOwn() {
        add(routes(plugin, "eu-west-1"), BURST);
        add(routes(plugin, "eu-central-1"), BURST);
        aws.refuse("DescribeVpcs", 400, "InvalidVpcID.NotFound", "not here");
        Networks networks = open(plugin, "eu-west-1").find(Networks.class).orElseThrow();
        assertThatThrownBy(() -> networks.describe(new NetworkId(StubAws.VPC))).isInstanceOf(CloudException.class);
        assertThat(aws.actions()).endsWith("DescribeVpcs");
        assertThat(pace.pauses).isEmpty();
    }

    @Test
    void theLinksOfAProgramShareThem() {
        add(routes(plugin, "eu-west-1"), BURST);
        add(routes(plugin, "eu-west-1"), 1);
        assertThat(pace.pauses).hasSize(1);
        add(routes(new AwsPlugin(), "eu-west-1"), 1);
        assertThat(pace.pauses).as("another program knows nothing of it").hasSize(1);
    }

    @Test
    void whereOthersDrawFromTheSameBucketItIsTakenForEmpty() {
        aws.refuse("CreateRoute", 503, "RequestLimitExceeded", "Request limit exceeded.");
        aws.answer("CreateRoute", StubAws.fixture("recorded/create-route.xml"));
        RouteTables tables = routes(plugin, "eu-west-1");
        CloudException refused = catchThrowableOfType(CloudException.class, () -> tables.add(route()));
        assertThat(refused.kind()).isEqualTo(ErrorKind.THROTTLED);
        assertThat(pace.pauses).isEmpty();
        tables.add(route());
        assertThat(pace.pauses).containsExactly(Duration.ofMillis(200));
    }

    @Test
    void anInterruptEndsTheWaitAndNothingIsSent() {
        RouteTables tables = routes(plugin, "eu-west-1");
        add(tables, BURST);
        int sent = aws.requests().size();
        Thread.currentThread().interrupt();
        CloudException cancelled = catchThrowableOfType(CloudException.class, () -> tables.add(route()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(cancelled.kind()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(aws.requests()).hasSize(sent);
        add(tables, 1);
        assertThat(pace.pauses).as("whoever was next is not locked out").hasSize(1);
    }

    private void add(RouteTables tables, int times) {
        aws.answer("CreateRoute", StubAws.fixture("recorded/create-route.xml"));
        for (int time = 0; time < times; time++) {
            tables.add(route());
        }
    }

    private static Route route() {
        return new Route(
                new RouteTableId("rtb-0a11ce00000000001"),
                Cidr.of("10.20.0.0/24"),
                new RouteTarget(RouteTarget.Kind.PEERING, "pcx-0a11ce00000000001"),
                RouteState.ACTIVE);
    }

    private RouteTables routes(AwsPlugin through, String region) {
        return open(through, region).find(RouteTables.class).orElseThrow();
    }

    private Provider open(AwsPlugin through, String region) {
        Map<String, String> near = new HashMap<>(StubAws.NEAR);
        near.put("region", region);
        return through.open(new ProviderSettings(
                LinkSection.of("near", near), LinkSection.empty("as.aws"), Environment.of(aws.variables()), pace));
    }
}
