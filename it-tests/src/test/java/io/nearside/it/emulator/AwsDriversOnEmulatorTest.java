package io.nearside.it.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Capability;
import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.PortRange;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.outcome.Removal;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.Tag;

/** What the drivers write, judged by an EC2 that Nearside's authors did not write: in its own answers to the native client. */
@ExtendWith(AwsEmulatorExtension.class)
final class AwsDriversOnEmulatorTest {
    private static final Mark MARK = new Mark("orders-kafka");

    private final EmulatedNetwork ours;

    private final EmulatedNetwork theirs;

    private final Provider provider;

    private FirewallId group = new FirewallId("sg-none");

    AwsDriversOnEmulatorTest(AwsEmulator emulator) {
        ours = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.0.0.0/16", "10.1.0.0/16");
        theirs = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.99.0.0/16");
        provider = ServiceLoader.load(CloudPlugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(plugin -> plugin.id().equals("aws"))
                .findFirst()
                .orElseThrow()
                .open(new ProviderSettings(
                        LinkSection.of("near", ours.near()),
                        LinkSection.empty("as.aws"),
                        Environment.of(ours.environment())));
    }

    @BeforeEach
    void makeGroup() {
        group = new FirewallId(ours.ec2()
                .createSecurityGroup(
                        request -> request.groupName("apps").description("apps").vpcId(ours.id()))
                .groupId());
    }

    @AfterEach
    void close() {
        provider.close();
        ours.close();
        theirs.close();
    }

    @Test
    void aNewGroupLetsEverythingOutAndIsReadBesideAnUnknownOne() {
        assertThat(find(Firewalls.class).read(Set.of(group, new FirewallId("sg-0123456789abcdef0"))))
                .singleElement()
                .satisfies(firewall -> {
                    assertThat(firewall.network().value()).isEqualTo(ours.id());
                    assertThat(firewall.rules())
                            .containsExactly(
                                    FirewallRule.wanted(Direction.EGRESS, PortRange.ALL, Cidr.of("0.0.0.0/0")));
                });
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void rulesAreOpenedKnownAgainAndClosed(Direction direction) {
        Firewall before = seen();
        // LocalStack 2026.3.0 says that it took an egress rule of IPv6 away, and keeps it.
        String peer = direction == Direction.INGRESS ? "2001:db8:99::/56" : "10.98.0.0/16";
        Set<FirewallRule> wanted = Set.of(rule(direction, "9092-9094", "10.99.0.0/16"), rule(direction, "5432", peer));
        find(Firewalls.class).open(before, wanted, MARK);

        List<FirewallRule> marked = marked(seen());
        assertThat(marked)
                .containsExactlyInAnyOrder(
                        new FirewallRule(direction, PortRange.of("9092-9094"), Cidr.of("10.99.0.0/16"), MARK),
                        new FirewallRule(direction, PortRange.of("5432"), Cidr.of(peer), MARK));
        assertThat(seen().rules()).containsAll(before.rules());

        assertThat(find(Firewalls.class).close(seen(), Set.copyOf(marked))).isEqualTo(new Removal.Gone());
        assertThat(seen().rules()).isEqualTo(before.rules());
    }

    @Test
    void aRuleCarriesTheTagsOfItsLink() {
        find(Firewalls.class).open(seen(), Set.of(rule(Direction.INGRESS, "5432", "10.99.0.0/16")), MARK);
        Filter ofGroup = Filter.builder().name("group-id").values(group.value()).build();
        assertThat(
                        ours
                                .ec2()
                                .describeSecurityGroupRules(request -> request.filters(ofGroup))
                                .securityGroupRules()
                                .stream()
                                .filter(rule -> !rule.isEgress())
                                .map(SecurityGroupRule::tags))
                .containsExactly(List.of(
                        Tag.builder().key("managed-by").value("nearside").build(),
                        Tag.builder().key("nearside-link").value("orders-kafka").build()));
    }

    @Test
    void aRuleThatIsThereIsAConflictAndOneThatIsNotIsGone() {
        Firewalls firewalls = find(Firewalls.class);
        Set<FirewallRule> one = Set.of(rule(Direction.EGRESS, "5432", "10.99.0.0/16"));
        firewalls.open(seen(), one, MARK);
        CloudException e = catchThrowableOfType(CloudException.class, () -> firewalls.open(seen(), one, MARK));
        assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT);

        assertThat(firewalls.close(seen(), one)).isEqualTo(new Removal.Gone());
        assertThat(firewalls.close(seen(), one)).isEqualTo(new Removal.Gone());
    }

    @Test
    void whereOneOfSeveralIsGoneTheOthersStayAndAreClosedAtTheNextLook() {
        Firewalls firewalls = find(Firewalls.class);
        FirewallRule gone = rule(Direction.EGRESS, "5432", "10.99.0.0/16");
        FirewallRule standing = rule(Direction.EGRESS, "9092", "10.99.0.0/16");
        firewalls.open(seen(), Set.of(standing), MARK);

        assertThat(firewalls.close(seen(), Set.of(gone, standing))).isInstanceOf(Removal.Going.class);
        List<FirewallRule> left = marked(seen());
        assertThat(left).hasSize(1);
        assertThat(firewalls.close(seen(), Set.copyOf(left))).isEqualTo(new Removal.Gone());
        assertThat(marked(seen())).isEmpty();
    }

    @Test
    void aVpcThatIsNotFitForHostNamesIsMadeSoByTheCommandOfItsProblem() {
        NetworkId mine = new NetworkId(ours.id());
        assertThat(find(PeeringDns.class).hindrances(mine)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.NETWORK_UNFIT);
            assertThat(problem.remedy()).contains("--vpc-id " + ours.id() + " --enable-dns-hostnames; ");
        });
        ours.ec2()
                .modifyVpcAttribute(
                        request -> request.vpcId(ours.id()).enableDnsHostnames(attribute -> attribute.value(true)));
        assertThat(find(PeeringDns.class).hindrances(mine)).isEmpty();
    }

    @Test
    void theDnsOptionIsSwitchedOnOnceThePeeringIsActive() {
        Peering pending = peering(theirs.request(ours));
        CloudException e = catchThrowableOfType(
                CloudException.class, () -> find(PeeringDns.class).allow(pending));
        assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT);

        PeeringId id = pending.id();
        find(PeeringAcceptor.class)
                .accept(pending, new PeerClaim(new PeerProof.ById(id), Set.of(), Set.of(), Set.of(), Set.of()));
        find(PeeringDns.class).allow(peering(id.value()));
        assertThat(peering(id.value()).dns()).isEqualTo(DnsOption.ON);
    }

    @Test
    void rangesOfBothFamiliesAreSeenAndARouteOfSixComesAndGoes() {
        ours.ec2().associateVpcCidrBlock(request -> request.vpcId(ours.id()).amazonProvidedIpv6CidrBlock(true));
        Set<Cidr> ranges =
                find(Networks.class).describe(new NetworkId(ours.id())).cidrs();
        assertThat(ranges).hasSize(3).contains(Cidr.of("10.0.0.0/16"), Cidr.of("10.1.0.0/16"));
        assertThat(ranges).anyMatch(Cidr::isSix);

        RouteTables tables = find(RouteTables.class);
        Route six = new Route(
                new RouteTableId(ours.otherTable()),
                Cidr.of("2001:db8:99::/56"),
                RouteTarget.peering(new PeeringId(theirs.request(ours))),
                RouteState.UNKNOWN);
        tables.add(six);
        assertThat(routes()).anySatisfy(route -> {
            assertThat(route.sameEntry(six)).isTrue();
            assertThat(route.target()).isEqualTo(six.target());
        });
        assertThat(tables.remove(six)).isEqualTo(new Removal.Gone());
        assertThat(routes()).noneMatch(six::sameEntry);
    }

    private List<Route> routes() {
        return find(RouteTables.class).map(new NetworkId(ours.id())).routes();
    }

    private Firewall seen() {
        return find(Firewalls.class).read(Set.of(group)).get(0);
    }

    private static List<FirewallRule> marked(Firewall firewall) {
        return firewall.rules().stream()
                .filter(rule -> rule.madeFor().equals(Optional.of(MARK)))
                .toList();
    }

    private Peering peering(String id) {
        Stream<Peering> touching = find(PeeringAcceptor.class).touching(new NetworkId(ours.id())).stream();
        return touching.filter(peering -> peering.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private <C extends Capability> C find(Class<C> type) {
        return provider.find(type).orElseThrow();
    }

    private static FirewallRule rule(Direction direction, String ports, String peer) {
        return FirewallRule.wanted(direction, PortRange.of(ports), Cidr.of(peer));
    }
}
