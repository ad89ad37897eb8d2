package io.nearside.engine.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.HalfState;
import io.nearside.api.model.Mark;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.Connector;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.ToyMirror;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose a half is on a cloud that keeps no marks. */
final class UnmarkedHalvesTest {
    private static final Link LINK = Link.of(
            "toy",
            Map.of("id", "toyvendor", "cidr", "10.20.0.0/24"),
            Map.of("cloud", "toycloud", "account", "me"),
            Map.of("kind", "peering"));

    private final MirroredWorld world = new MirroredWorld();

    private final ToyMirror cloud = world.cloud;

    private final Connector connector = world.connector;

    @BeforeEach
    void withoutMarks() {
        cloud.keepsMarks = false;
    }

    @Test
    void ofThisLinksNameTowardsTheVendorsNetworkItGoes() {
        connector.connect(LINK);
        assertThat(cloud.half("v-net").mark()).isNull();
        assertThat(world.withoutJournals().disconnect(LINK).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(cloud.halves).isEmpty();
    }

    @Test
    void ofAnotherNameItGoesIfTheJournalSaysThatWeMadeIt() {
        connector.connect(LINK);
        cloud.half("renamed", "v-net", HalfState.ACTIVE, null);
        assertThat(connector.disconnect(LINK).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(cloud.halves).isEmpty();
    }

    @Test
    void ofAnotherNameAndWithoutAJournalItStays() {
        connector.connect(LINK);
        cloud.half("renamed", "v-net", HalfState.ACTIVE, null);
        cloud.calls.forget();
        Progress progress = world.withoutJournals().disconnect(LINK);
        assertThat(progress.verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(progress.steps())
                .filteredOn(step -> step.step().equals("peering"))
                .singleElement()
                .satisfies(step -> assertThat(step.says()).contains("left alone", "half-v-net"));
        assertThat(cloud.halves.keySet()).containsExactly("v-net");
        assertThat(cloud.calls.writes()).isEmpty();
    }

    @Test
    void whatSomebodyElseMadeAndThisLinkOnlyUsesStays() {
        cloud.half("by-hand", "v-net", HalfState.ACTIVE, null);
        world.pace.meanwhile(() -> world.vendor.request = RequestState.ACTIVE);
        assertThat(connector.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        world.pace.meanwhile(() -> {});
        assertThat(connector.disconnect(LINK).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(cloud.halves.keySet()).containsExactly("v-net");
    }

    @Test
    void whatIsMadeByHandAfterOursIsGoneStays() {
        connector.connect(LINK);
        connector.disconnect(LINK);
        cloud.half("by-hand", "v-net", HalfState.ACTIVE, null);
        connector.disconnect(LINK);
        assertThat(cloud.halves.keySet()).containsExactly("v-net");
    }

    @Test
    void ofThisLinksNameTowardsAnotherNetworkItStays() {
        connector.connect(LINK);
        cloud.half("toy", "v-other", HalfState.ACTIVE, null);
        connector.disconnect(LINK);
        assertThat(cloud.halves.keySet()).containsExactly("v-other");
    }

    @Test
    void anotherLinksMarkIsStrongerThanOurVendorsNetwork() {
        connector.connect(LINK);
        cloud.half("toy", "v-net", HalfState.ACTIVE, new Mark("another-link"));
        connector.disconnect(LINK);
        assertThat(cloud.halves.keySet()).containsExactly("v-net");
    }
}
