package io.nearside.it.adversary;

import static io.nearside.it.adversary.VendorAnswerAdversaries.rows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.link.Link;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.adversary.MirrorStage.State;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.upcloud.UpCloudDemo;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** On UpCloud both sides make a half: halves, answers and networks that differ from the right ones in one thing. */
final class MirrorAdversaries {
    private static final String NAME = "orders-kafka";

    private MirrorAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.of(ours(), strangers(), requests(), networks()).flatMap(each -> each);
    }

    /** Halves of our own network. */
    private static Stream<Adversary> ours() {
        Stream<Adversary> elsewhere = Stream.of(State.values())
                .map(state -> blocked(
                        Kind.HALF,
                        "of our name towards another network, " + state,
                        ProblemCodes.PEER_MISMATCH,
                        stage -> {
                            stage.half(NAME, MirrorStage.OURS, stage.strangers(), state);
                            return SimulatedWorld.upcloudLink();
                        }));
        Stream<Adversary> adopted = Stream.of("somebody's", "orders-kafka-2", NAME)
                .flatMap(name -> Stream.of(State.PENDING, State.DISABLED)
                        .map(state -> beside(
                                Kind.NAME_OR_TAG,
                                "our half towards the right network is called '" + name + "', " + state,
                                stage -> stage.half(name, MirrorStage.OURS, stage.right(), state))));
        Stream<Adversary> others = Stream.of(State.values())
                .map(state -> beside(
                        Kind.HALF,
                        "of another name towards another network, " + state,
                        stage -> stage.half("backup", MirrorStage.OURS, stage.strangers(), state)));
        return Stream.of(elsewhere, adopted, others).flatMap(each -> each);
    }

    /** Halves of other networks. */
    private static Stream<Adversary> strangers() {
        return Stream.of(State.PENDING, State.DISABLED, State.IN_ERROR)
                .flatMap(state -> Stream.of(
                        beside(
                                Kind.HALF,
                                "of a stranger towards our network under our name, " + state,
                                stage -> stage.half(NAME, stage.strangers(), MirrorStage.OURS, state)),
                        beside(
                                Kind.HALF,
                                "of a stranger towards the vendor's network under our name, " + state,
                                stage -> stage.half(NAME, stage.strangers(), stage.right(), state)),
                        beside(
                                Kind.RANGE,
                                "a stranger's network has the vendor's range and name, and a half towards ours, "
                                        + state,
                                stage -> stage.half(
                                        "aiven to " + MirrorStage.OURS,
                                        stage.strangers(SimulatedWorld.RANGE),
                                        MirrorStage.OURS,
                                        state)),
                        beside(
                                Kind.NETWORK,
                                "our other network has a half of our name towards the vendor's, " + state,
                                stage -> stage.half(NAME, UpCloudDemo.NETWORK_WITHOUT_ROUTER, stage.right(), state))));
    }

    /** The request that Aiven tells of is not ours. */
    private static Stream<Adversary> requests() {
        return Stream.of(
                foreign("of another account", "peer_cloud_account", "somebody"),
                foreign("of our account in capitals", "peer_cloud_account", "UPCLOUD"),
                foreign("of another network of ours", "peer_vpc", UpCloudDemo.NETWORK_WITHOUT_ROUTER),
                // UpCloud's ids are UUIDs, which are the same in capitals (RFC 9562); white space around an id is none
                // of it.
                ours("in capitals", "peer_vpc", MirrorStage.OURS.toUpperCase(Locale.ROOT)),
                ours("with a space", "peer_vpc", MirrorStage.OURS + " "),
                ours("with a space after our account", "peer_cloud_account", "upcloud "));
    }

    private static Adversary ours(String name, String key, String value) {
        return beside(
                Kind.ANSWER_OF_THE_VENDOR,
                "a request of our network " + name,
                stage -> stage.world().world().aiven().lie(rows(row -> row.put(key, value))));
    }

    /** The network that Aiven tells of is another one. */
    private static Stream<Adversary> networks() {
        return Stream.of(
                answered(
                        Kind.PLACE,
                        "in another cloud",
                        ProblemCodes.PLACE_MISMATCH,
                        answer -> answer.put("cloud_name", "google-europe-west3")),
                answered(
                        Kind.PLACE,
                        "in another zone",
                        ProblemCodes.PLACE_MISMATCH,
                        answer -> answer.put("cloud_name", "upcloud-fi-hel")),
                answered(
                        Kind.RANGE,
                        "of another range",
                        ProblemCodes.VENDOR_NETWORK_DIFFERS,
                        answer -> answer.put("network_cidr", "10.50.0.0/24")),
                blocked(
                        Kind.OTHER_NETWORK_OF_THE_VENDOR,
                        "the project has two of the same range",
                        ProblemCodes.VENDOR_NETWORK_UNKNOWN,
                        stage -> {
                            MirrorStage.of(stage.world());
                            return SimulatedWorld.upcloudLink();
                        }),
                blocked(
                        Kind.OTHER_NETWORK_OF_THE_VENDOR,
                        "it changes once our half is there",
                        ProblemCodes.PEER_MISMATCH,
                        stage -> {
                            stage.world().connect(SimulatedWorld.upcloudLink());
                            stage.world().simulator().log().clear();
                            String other = stage.strangers(SimulatedWorld.RANGE);
                            stage.world().world().aiven().lie(naming(other));
                            return SimulatedWorld.upcloudLink();
                        }),
                blocked(Kind.OTHER_NETWORK_OF_THE_VENDOR, "it is not there", ProblemCodes.PEERING_MISSING, stage -> {
                    stage.world().world().aiven().lie(naming("03ac3e00-0000-4000-8000-0000000000ff"));
                    return SimulatedWorld.upcloudLink();
                }),
                beside(
                        Kind.OTHER_NETWORK_OF_THE_VENDOR,
                        "the file pins the right one, the answer names another",
                        stage -> stage.world().world().aiven().lie(naming(stage.strangers(SimulatedWorld.RANGE))),
                        MirrorAdversaries::pinned));
    }

    private static Link pinned(MirrorStage stage) {
        Map<String, Object> vendor = new HashMap<>(SimulatedWorld.aiven("upcloud-de-fra"));
        vendor.put("peerNetwork", stage.right());
        return Link.of(
                NAME,
                vendor,
                Map.of("cloud", "upcloud", "zone", UpCloudDemo.ZONE, "network", MirrorStage.OURS),
                Map.of("kind", "peering"));
    }

    private static Consumer<ObjectNode> naming(String network) {
        return rows(row -> {
            JsonNode info = row.path("state_info");
            if (info.isObject()) {
                ((ObjectNode) info).put("to_network_id", network);
            }
        });
    }

    private static Adversary foreign(String name, String key, String value) {
        return Adversary.ignored(Kind.ANSWER_OF_THE_VENDOR, "a request " + name, world -> {
            MirrorStage.of(world).world().world().aiven().lie(rows(row -> row.put(key, value)));
            return SimulatedWorld.upcloudLink();
        });
    }

    private static Adversary answered(Kind kind, String name, ProblemCode problem, Consumer<ObjectNode> lie) {
        return blocked(kind, "the vendor's network is " + name, problem, stage -> {
            stage.world().world().aiven().lie(lie);
            return SimulatedWorld.upcloudLink();
        });
    }

    private static Adversary blocked(Kind kind, String name, ProblemCode problem, Function<MirrorStage, Link> arrange) {
        return Adversary.blocked(kind, name, problem, world -> arrange.apply(MirrorStage.of(world)));
    }

    private static Adversary beside(Kind kind, String name, Consumer<MirrorStage> arrange) {
        return beside(kind, name, arrange, stage -> SimulatedWorld.upcloudLink());
    }

    private static Adversary beside(
            Kind kind, String name, Consumer<MirrorStage> arrange, Function<MirrorStage, Link> link) {
        return Adversary.beside(kind, name, world -> {
            MirrorStage stage = MirrorStage.of(world);
            arrange.accept(stage);
            return link.apply(stage);
        });
    }
}
