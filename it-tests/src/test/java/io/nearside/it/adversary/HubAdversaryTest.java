package io.nearside.it.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.it.gateway.HubStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.ec2.TransitAttachmentView;
import io.nearside.simulator.ram.RamShareView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is accepted at the gateway but what the vendor names, nobody is let in but the vendor, and what others have is as it was. */
final class HubAdversaryTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    static Stream<Adversary> attachments() {
        return Adversaries.ofAttachments();
    }

    /** The first of every kind and ending. */
    static Stream<Adversary> someAttachments() {
        return Adversaries.firstOfEach(attachments());
    }

    @ParameterizedTest
    @MethodSource("someAttachments")
    void oneOfEachKindIsNotLetIn(Adversary adversary) {
        nobodyElseIsLetIn(adversary);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("attachments")
    void nobodyElseIsLetIn(Adversary adversary) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            HubStage stage = new HubStage(world);
            Link link = adversary.arrange().apply(world);
            world.world().aiven().settle();
            world.simulator().log().clear();
            Map<String, TransitAttachmentView> attachments = attachments(stage);
            Map<String, RamShareView> shares = shares(stage);
            List<String> routes = stage.routes();
            Progress progress = world.connect(link, TIMEOUT);

            List<String> accepted = accepted(world);
            assertThat(accepted).hasSizeLessThanOrEqualTo(adversary.writes());
            if (adversary.ending() == Adversary.Ending.READY) {
                assertThat(accepted).hasSize(1).doesNotContainAnyElementsOf(attachments.keySet());
                assertThat(stage.routes()).hasSize(4);
                assertThat(stage.leading(stage.table())).containsExactly("propagated active " + accepted.get(0));
            } else {
                assertThat(stage.routes()).isEqualTo(routes);
            }
            attachments.keySet().removeAll(accepted);
            assertAsTheyWere(stage, attachments, shares);
            String vendor = link.vendor().text("awsAccount").orElse(HubStage.VENDOR);
            assertThat(letIn(world)).allMatch(vendor::equals);
            boolean shared = adversary.ending() != Adversary.Ending.BLOCKED;
            assertThat(letIn(world)).as("whom it was shared with").hasSizeBetween(shared ? 1 : 0, 1);
            adversary.assertEnding(progress);

            world.disconnect(link);
            assertAsTheyWere(stage, attachments, shares);
            assertThat(stage.routes()).isEqualTo(routes);
        }
    }

    private static void assertAsTheyWere(
            HubStage stage, Map<String, TransitAttachmentView> attachments, Map<String, RamShareView> shares) {
        assertThat(attachments(stage)).as("what others attached").containsAllEntriesOf(attachments);
        assertThat(shares(stage)).as("what was shared before").containsAllEntriesOf(shares);
    }

    /** Whatever is still to come of itself has come. */
    private static Map<String, TransitAttachmentView> attachments(HubStage stage) {
        stage.world().simulator().clock().advance(Duration.ofMinutes(1));
        return stage.gateways().attachments().stream()
                .collect(Collectors.toMap(
                        TransitAttachmentView::id, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private static Map<String, RamShareView> shares(HubStage stage) {
        return stage.ram().shares().stream().collect(Collectors.toMap(RamShareView::arn, Function.identity()));
    }

    private static List<String> accepted(SimulatedWorld world) {
        return world.simulator().log().entries("ec2:AcceptTransitGatewayVpcAttachment").stream()
                .map(entry -> Objects.requireNonNull(entry.parameters().get("TransitGatewayAttachmentId")))
                .toList();
    }

    /** Everybody whom a share was told to let in. */
    private static List<String> letIn(SimulatedWorld world) {
        return Stream.of("ram:CreateResourceShare", "ram:AssociateResourceShare")
                .flatMap(operation -> world.simulator().log().entries(operation).stream())
                .map(LogEntry::parameters)
                .flatMap(parameters -> parameters.entrySet().stream())
                .filter(parameter -> parameter.getKey().startsWith("principals"))
                .map(Map.Entry::getValue)
                .toList();
    }
}
