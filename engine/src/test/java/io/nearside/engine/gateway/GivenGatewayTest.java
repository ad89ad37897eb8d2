package io.nearside.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.HubWorld;
import io.nearside.engine.toy.ToyWorld;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A vendor that nobody asks: shared with first, and then a person tells the attachment. */
final class GivenGatewayTest {
    private final HubWorld world = new HubWorld();

    private void given(Map<String, ?> more) {
        Map<String, Object> vendor = new HashMap<>(Map.of("id", "given", "cidr", ToyWorld.RANGE));
        vendor.putAll(more);
        world.link = HubWorld.link(vendor, Map.of());
    }

    @Test
    void sharesFirstAndTellsWhatAPersonDoesNext() {
        given(Map.of("account", HubWorld.VENDOR));
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.ATTACHMENT_UNNAMED);
        assertThat(world.writes()).containsExactly("share");
        assertThat(world.cloud.shares.lets(HubWorld.VENDOR)).isTrue();

        world.cloud.attachments.put("a-77", "v-net", HubWorld.VENDOR, AttachmentState.PENDING, null);
        given(Map.of("account", HubWorld.VENDOR, "attachment", "a-77"));
        progress = world.connect();
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.routes).hasSize(2);
        assertThat(world.cloud.calls.log()).doesNotContain("read caller");
        assertThat(world.vendor.calls.log()).isEmpty();

        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.shares.lets(HubWorld.VENDOR)).isFalse();
        assertThat(world.cloud.routes).isEmpty();
    }

    @Test
    void anAttachmentOfAnotherAccountIsNotAccepted() {
        world.cloud.attachments.put("a-77", "v-net", "stranger", AttachmentState.PENDING, null);
        given(Map.of("account", HubWorld.VENDOR, "attachment", "a-77"));
        assertThat(world.connect().problems()).extracting(Problem::code).containsExactly(ProblemCodes.PEER_MISMATCH);
        assertThat(world.cloud.calls.writes()).doesNotContain("accept");
    }

    @Test
    void wrongKeysAreNamed() {
        given(Map.of());
        assertThatThrownBy(world::open).isInstanceOf(InvalidLinkException.class).hasMessageContaining("vendor.account");
        given(Map.of("account", HubWorld.VENDOR, "peering", "p-1"));
        assertThatThrownBy(world::open).hasMessageContaining("vendor.peering");
    }
}
