package io.nearside.it.adversary;

import static io.nearside.it.adversary.VendorAnswerAdversaries.rows;
import static io.nearside.it.adversary.VendorAnswerAdversaries.telling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.it.adversary.Adversary.Ending;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.adversary.GcpStage.State;
import io.nearside.it.world.GcpLinks;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenGoogleDemo;
import io.nearside.simulator.compute.ComputeDemo;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** On Google Cloud both sides make a half, and nobody's leave is asked: halves, answers and networks that differ from the right ones in one thing. */
final class GcpAdversaries {
    private static final String PROJECT = "to_project_id";

    private static final String NETWORK = "to_vpc_network";

    private GcpAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.of(elsewhere(), adopted(), strangers(), requests(), told(), networks())
                .flatMap(each -> each);
    }

    /** Halves of our own network towards another one. */
    private static Stream<Adversary> elsewhere() {
        return Stream.of(State.values())
                .flatMap(state -> Stream.of(
                        blocked(
                                Kind.HALF,
                                "of our name towards another network, " + state,
                                stage -> stage.half(GcpLinks.NAME, GcpLinks.NETWORK, stage.strangers(), state)),
                        blocked(
                                Kind.NETWORK,
                                "of our name towards a stranger's of the vendor's name, " + state,
                                stage -> stage.half(
                                        GcpLinks.NAME, GcpLinks.NETWORK, stage.strangersTwin("10.65.0.0/24"), state)),
                        blocked(
                                Kind.OTHER_NETWORK_OF_THE_VENDOR,
                                "our half of our name leads to the vendor's network of another project, " + state,
                                stage -> stage.half(GcpLinks.NAME, GcpLinks.NETWORK, stage.vendorsOther(), state)),
                        beside(
                                Kind.OTHER_NETWORK_OF_THE_VENDOR,
                                "somebody else's half of our network leads to the vendor's network of another project, "
                                        + state,
                                stage -> stage.half("theirs", GcpLinks.NETWORK, stage.vendorsOther(), state)),
                        beside(
                                Kind.HALF,
                                "of another name towards another network, " + state,
                                stage -> stage.half("backup", GcpLinks.NETWORK, stage.strangers(), state))));
    }

    /** One towards the right network is the right one, whoever made it and whatever it is called: there can be only one. */
    private static Stream<Adversary> adopted() {
        return Stream.of("somebodys", "orders-kafka-2", GcpLinks.NAME)
                .flatMap(name -> Stream.of(
                        beside(
                                Kind.NAME_OR_TAG,
                                "our half towards the right network is called '" + name + "'",
                                stage -> stage.half(name, GcpLinks.NETWORK, stage.right(), State.LONELY)),
                        beside(
                                Kind.NAME_OR_TAG,
                                "our half '" + name + "' names the right network by another version of the API",
                                stage -> stage.halfByHand(name, stage.right()))));
    }

    /** Halves of other networks. */
    private static Stream<Adversary> strangers() {
        return Stream.of(
                beside(
                        Kind.HALF,
                        "of a stranger towards our network under our name",
                        stage -> stage.half(GcpLinks.NAME, stage.strangers(), GcpLinks.NETWORK, State.LONELY)),
                beside(
                        Kind.HALF,
                        "of a stranger towards the vendor's network under our name",
                        stage -> stage.half(GcpLinks.NAME, stage.strangers(), stage.right(), State.LONELY)),
                beside(
                        Kind.RANGE,
                        "a stranger's network has the vendor's range and name, and a half towards ours",
                        stage -> stage.half(
                                "peer-1", stage.strangersTwin(GcpLinks.RANGE), GcpLinks.NETWORK, State.LONELY)),
                beside(
                        Kind.NETWORK,
                        "our network of the same name in another project has a half of our name towards the vendor's",
                        stage -> stage.half(GcpLinks.NAME, stage.ourTwin(), stage.right(), State.LONELY)),
                beside(
                        Kind.NETWORK,
                        "another network of our project has a half of our name towards the vendor's",
                        stage -> stage.half(GcpLinks.NAME, stage.ourOther(), stage.right(), State.LONELY)));
    }

    /** The request that Aiven tells of is not ours. */
    private static Stream<Adversary> requests() {
        return Stream.of(
                foreign("of another project", "peer_cloud_account", GcpStage.STRANGER),
                foreign("of a project whose name begins like ours", "peer_cloud_account", ComputeDemo.PROJECT + "-2"),
                foreign("of another network", "peer_vpc", "vpc-other"),
                foreign("of our network in capitals", "peer_vpc", "VPC-PROD"));
    }

    /** Aiven tells another way to its network. */
    private static Stream<Adversary> told() {
        return Stream.of(
                lying(
                        Ending.WAITING,
                        null,
                        0,
                        "it names no network, but a sentence",
                        stage -> telling(NETWORK, "to be said")),
                lying(Ending.WAITING, null, 0, "it names no project", stage -> telling(PROJECT, "")),
                lying(
                        Ending.WAITING,
                        null,
                        1,
                        "it names a network that is not there",
                        stage -> naming(GcpStage.STRANGER, "gone")),
                lying(Ending.WAITING, null, 1, "it names a stranger's network, which has no half", stage -> {
                    stage.strangers();
                    return naming(GcpStage.STRANGER, "their-net");
                }),
                lying(
                        Ending.BLOCKED,
                        ProblemCodes.PEER_MISMATCH,
                        1,
                        "it names a stranger's network of another range, which waits for us",
                        stage -> {
                            stage.half("waits", stage.strangers(), GcpLinks.NETWORK, State.LONELY);
                            return naming(GcpStage.STRANGER, "their-net");
                        }),
                lying(
                        Ending.FAILED,
                        ProblemCodes.CALL_REFUSED,
                        0,
                        "it names our own network",
                        stage -> naming(ComputeDemo.PROJECT, ComputeDemo.NETWORK)),
                lying(Ending.WAITING, null, 0, "it names another network of ours, which ours is peered with", stage -> {
                    stage.half("by-hand", GcpLinks.NETWORK, stage.ourOther(), State.CONNECTED);
                    return naming(ComputeDemo.PROJECT, "vpc-other");
                }),
                blocked(Kind.OTHER_NETWORK_OF_THE_VENDOR, "the network changes once our half is there", stage -> {
                    stage.world().connect(GcpLinks.peering());
                    stage.strangersTwin(GcpLinks.RANGE);
                    lie(stage, telling(PROJECT, GcpStage.STRANGER));
                }));
    }

    /** The network that Aiven tells of is another one. */
    private static Stream<Adversary> networks() {
        return Stream.of(
                network(
                        Kind.PLACE,
                        "the vendor's network is in another cloud",
                        ProblemCodes.PLACE_MISMATCH,
                        stage -> lie(stage, answer -> answer.put("cloud_name", "azure-westeurope"))),
                network(
                        Kind.RANGE,
                        "the vendor's network is of another range",
                        ProblemCodes.VENDOR_NETWORK_DIFFERS,
                        stage -> lie(stage, answer -> answer.put("network_cidr", "10.66.0.0/24"))),
                network(
                        Kind.OTHER_NETWORK_OF_THE_VENDOR,
                        "the project has two of the same range",
                        ProblemCodes.VENDOR_NETWORK_UNKNOWN,
                        stage -> stage.world()
                                .world()
                                .aiven()
                                .createVpc(AivenDemo.PROJECT, AivenGoogleDemo.CLOUD, GcpLinks.RANGE)));
    }

    private static void lie(GcpStage stage, Consumer<ObjectNode> lie) {
        stage.world().world().aiven().lie(lie);
    }

    private static Consumer<ObjectNode> naming(String project, String network) {
        return telling(PROJECT, project).andThen(telling(NETWORK, network));
    }

    private static Adversary foreign(String name, String key, String value) {
        return Adversary.ignored(Kind.ANSWER_OF_THE_VENDOR, "a request " + name, world -> {
            lie(GcpStage.of(world), rows(row -> row.put(key, value)));
            return GcpLinks.peering();
        });
    }

    private static Adversary lying(
            Ending ending,
            @Nullable ProblemCode problem,
            int writes,
            String name,
            Function<GcpStage, Consumer<ObjectNode>> lie) {
        return new Adversary(
                Kind.ANSWER_OF_THE_VENDOR,
                name,
                world -> {
                    GcpStage stage = GcpStage.of(world);
                    lie(stage, lie.apply(stage));
                    return GcpLinks.peering();
                },
                ending,
                problem,
                writes);
    }

    private static Adversary blocked(Kind kind, String name, Consumer<GcpStage> arrange) {
        return network(kind, name, ProblemCodes.PEER_MISMATCH, arrange);
    }

    private static Adversary network(Kind kind, String name, ProblemCode problem, Consumer<GcpStage> arrange) {
        return Adversary.blocked(kind, name, problem, world -> {
            arrange.accept(GcpStage.of(world));
            return GcpLinks.peering();
        });
    }

    private static Adversary beside(Kind kind, String name, Consumer<GcpStage> arrange) {
        return Adversary.beside(kind, name, world -> {
            arrange.accept(GcpStage.of(world));
            return GcpLinks.peering();
        });
    }
}
