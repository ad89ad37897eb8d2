package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.gateway.HubStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ram.RamShareView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A far side inside the customer's own organization, whose accounts RAM lets in without an invitation. AWS is the simulator. */
final class HubOrganizationJourneyTest {
    private static final String ORGANIZATION = "o-a1b2c3d4e5";

    private static final String RANGE = "10.61.0.0/16";

    private final SimulatedWorld world = new SimulatedWorld();

    private final HubStage hub = new HubStage(world);

    @BeforeEach
    void organize() {
        hub.ram().addOrganization(ORGANIZATION, Ec2Demo.CUSTOMER, Ec2Demo.CUSTOMER, HubStage.PARTNER);
        hub.ram().enableSharing(ORGANIZATION);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private static Link link(Map<String, ?> more) {
        Map<String, Object> vendor = new HashMap<>(
                Map.of("id", "given", "account", HubStage.PARTNER, "organization", true, "cidr", List.of(RANGE)));
        vendor.putAll(more);
        return Link.of(
                HubStage.NAME,
                vendor,
                HubStage.near(),
                Map.of("kind", "transit-gateway", "routes", "all", "peerCidrs", HubStage.RANGES));
    }

    private void connect(Link link) {
        Progress connected = world.connect(link);
        assertThat(connected.verdict()).as("%s", connected).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void aShareWithTheWholeOrganizationIsUsedAndLeftAlone() {
        hub.share("everybody", hub.ram().organizationArn(ORGANIZATION));
        Link link = link(Map.of("attachment", hub.attach(HubStage.PARTNER, RANGE)));

        connect(link);
        List<RamShareView> before = hub.ram().shares();
        assertThat(hub.attachments(HubStage.PARTNER))
                .singleElement()
                .satisfies(each -> assertThat(each.state().isThere()).isTrue());
        assertThat(hub.writes("ram")).isEmpty();

        assertThat(world.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(hub.writes("ram")).isEmpty();
        assertThat(hub.ram().shares()).hasSize(1).isEqualTo(before);
    }

    @Test
    void anAccountOfItIsLetInWithoutAnInvitation() {
        assertThat(world.connect(link(Map.of())).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.ATTACHMENT_UNNAMED);
        assertThat(hub.writes("ram")).containsExactly("ram:CreateResourceShare");
        assertThat(hub.ram().invitations(HubStage.PARTNER)).isEmpty();
        assertThat(hub.ram().isSharedWith(hub.arn(), HubStage.PARTNER)).isTrue();

        Link link = link(Map.of("attachment", hub.attach(HubStage.PARTNER, RANGE)));
        connect(link);
        assertThat(world.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(hub.ram().isSharedWith(hub.arn(), HubStage.PARTNER)).isFalse();
    }

    /** Without the word of the file a group says nothing of who is in it, so the account is shared with by its own number. */
    @Test
    void whoIsNotSaidToBeInsideIsSharedWithByItself() {
        hub.share("everybody", hub.ram().organizationArn(ORGANIZATION));
        world.connect(link(Map.of("organization", false)));
        assertThat(hub.writes("ram")).containsExactly("ram:CreateResourceShare");
    }
}
