package io.nearside.it.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.SubnetId;
import io.nearside.api.outcome.Removal;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.ec2.Ec2World;
import io.nearside.simulator.ec2.EndpointServices;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The driver of AWS's interface endpoints, through the real SDK against the simulator. */
final class AwsEndpointsOnSimulatorTest {
    private static final String CUSTOMER = "111122223333";

    private static final EndpointName NAME = new EndpointName("orders-kafka");

    private final Simulator simulator = Simulator.start(
            SimulatorOptions.defaults().withTime(InstantSource.fixed(Instant.parse("2026-11-01T10:00:00Z"))));

    private final Ec2World ec2 = simulator.world().ec2();

    private final EndpointServices services = ec2.endpointServices();

    private final String vpc = ec2.createVpc(CUSTOMER, "eu-west-1", "10.0.0.0/16");

    private final String first = ec2.createSubnet(vpc, "10.0.1.0/24", "euw1-az1");

    private final String second = ec2.createSubnet(vpc, "10.0.2.0/24", "euw1-az2");

    private final String service = services.create("444455556666", "eu-west-1", "euw1-az1", "euw1-az2");

    private final Provider provider = ServiceLoader.load(CloudPlugin.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(plugin -> plugin.id().equals("aws"))
            .findFirst()
            .orElseThrow()
            .open(new ProviderSettings(
                    LinkSection.of(
                            "near", Map.of("cloud", "aws", "account", CUSTOMER, "region", "eu-west-1", "network", vpc)),
                    LinkSection.empty("as.aws"),
                    Environment.of(simulator.environment())));

    private final PrivateEndpoints endpoints =
            provider.find(PrivateEndpoints.class).orElseThrow();

    @AfterEach
    void close() {
        provider.close();
        simulator.close();
    }

    private EndpointPlace place(String... subnets) {
        return new EndpointPlace(
                new NetworkId(vpc), Stream.of(subnets).map(SubnetId::new).toList());
    }

    private EndpointWish wish() {
        return new EndpointWish(
                NAME,
                new ServiceTarget(services.name(service), null, null),
                Naming.ID,
                null,
                "",
                new Mark("orders-kafka"),
                Set.of());
    }

    private Endpoint seen(EndpointPlace place) {
        return endpoints.find(place, NAME).orElseThrow();
    }

    private void pass() {
        simulator.clock().advance(Duration.ofMinutes(2));
    }

    @Test
    void isMadeOnceLetInAndRemoved() {
        services.allow(service, "arn:aws:iam::" + CUSTOMER + ":root");
        EndpointPlace place = place(first, second);
        EndpointSite site = endpoints.site(place, wish());
        assertThat(site.hindrances()).isEmpty();

        Endpoint made = endpoints.create(site, wish()).now();
        CloudException again = catchThrowableOfType(CloudException.class, () -> endpoints.create(site, wish()));
        assertThat(again.kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(services.endpoints()).hasSize(1);
        assertThat(seen(place).approval()).isEqualTo(Approval.PENDING);
        assertThat(endpoints.addresses(seen(place)))
                .extracting(InetAddress::getHostAddress)
                .containsExactly("10.0.1.4", "10.0.2.4");

        services.accept(made.consumer().value());
        assertThat(seen(place).state()).isEqualTo(State.SETTLING);
        pass();
        assertThat(seen(place).state()).isEqualTo(State.STANDING);
        assertThat(seen(place).approval()).isEqualTo(Approval.APPROVED);

        assertThat(endpoints.remove(seen(place))).isInstanceOf(Removal.Going.class);
        assertThat(seen(place).state()).isEqualTo(State.LEAVING);
        pass();
        assertThat(endpoints.find(place, NAME)).isEmpty();
    }

    @Test
    void isNamedAgainWhileItsFirstLeaves() {
        services.allow(service, "*");
        EndpointPlace place = place(first);
        EndpointSite site = endpoints.site(place, wish());
        Endpoint before = endpoints.create(site, wish()).now();
        assertThat(endpoints.remove(before)).isInstanceOf(Removal.Going.class);

        assertThat(endpoints.create(site, wish()).now().consumer()).isEqualTo(before.consumer());
        assertThat(endpoints.create(site, wish()).now().consumer()).isNotEqualTo(before.consumer());
    }

    @Test
    void seesWhatAwsWouldRefuseBeforeItIsAsked() {
        String unserved = ec2.createSubnet(vpc, "10.0.3.0/24", "euw1-az3");
        String twin = ec2.createSubnet(vpc, "10.0.4.0/24", "euw1-az1");
        assertThat(endpoints.site(place(first), wish()).hindrances())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.ENDPOINT_UNFIT);

        services.allow(service, "*");
        services.occupy(second, 0);
        assertThat(endpoints.site(place(first, twin, unserved, second), wish()).hindrances())
                .extracting(Problem::subject)
                .containsExactlyInAnyOrder(twin, unserved, second);
        EndpointSite fine = endpoints.site(place(first), wish());
        ec2.quotas(ec2.quotas().withEndpointsPerVpc(0));
        CloudException refused = catchThrowableOfType(CloudException.class, () -> endpoints.create(fine, wish()));
        assertThat(refused.kind()).isEqualTo(ErrorKind.EXHAUSTED);
    }
}
