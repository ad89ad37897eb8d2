package io.nearside.it.adversary;

import static io.nearside.it.adversary.VendorAnswerAdversaries.rows;
import static io.nearside.it.adversary.VendorAnswerAdversaries.telling;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.adversary.VnetStage.State;
import io.nearside.it.world.AzureLinks;
import io.nearside.simulator.aiven.AivenAzureDemo;
import io.nearside.simulator.aiven.AivenAzureHands;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.arm.ArmDemo;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** On Azure both sides make a half, each with the other directory's leave: halves, answers and networks that differ from the right ones in one thing. */
final class VnetAdversaries {
    private static final String NAME = AzureLinks.peering().name();

    private VnetAdversaries() {}

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
                                stage -> stage.half(NAME, VnetStage.OURS, stage.strangers(), state)),
                        blocked(
                                Kind.NETWORK,
                                "of our name towards a stranger's of the vendor's group and name, " + state,
                                stage -> stage.half(NAME, VnetStage.OURS, stage.strangersTwin("10.60.0.0/24"), state)),
                        blocked(
                                Kind.OTHER_NETWORK_OF_THE_VENDOR,
                                "our half of our name leads to the vendor's network of another project, " + state,
                                stage -> stage.half(NAME, VnetStage.OURS, stage.vendorsOther(), state)),
                        beside(
                                Kind.HALF,
                                "of another name towards another network, " + state,
                                stage -> stage.half("backup", VnetStage.OURS, stage.strangers(), state))));
    }

    /** One towards the right network is the right one, whoever made it and whatever it is called: there can be only one. */
    private static Stream<Adversary> adopted() {
        return Stream.of("somebodys", "orders-kafka-2", NAME)
                .flatMap(name -> Stream.of(
                        beside(
                                Kind.NAME_OR_TAG,
                                "our half towards the right network is called '" + name + "', INITIATED",
                                stage -> stage.half(name, VnetStage.OURS, stage.right(), State.INITIATED)),
                        beside(
                                Kind.NAME_OR_TAG,
                                "our half towards the right network is called '" + name + "', SHUT",
                                stage -> stage.half(name, VnetStage.OURS, stage.right(), State.SHUT)),
                        beside(
                                Kind.NAME_OR_TAG,
                                "our half '" + name + "' names the right network in capitals",
                                stage -> stage.half(
                                        name, VnetStage.OURS, VnetStage.capitals(stage.right()), State.INITIATED))));
    }

    /** Halves of other networks. */
    private static Stream<Adversary> strangers() {
        return Stream.of(State.INITIATED, State.SHUT)
                .flatMap(state -> Stream.of(
                        beside(
                                Kind.HALF,
                                "of a stranger towards our network under our name, " + state,
                                stage -> stage.half(NAME, stage.strangers(), VnetStage.OURS, state)),
                        beside(
                                Kind.HALF,
                                "of a stranger towards the vendor's network under our name, " + state,
                                stage -> stage.half(NAME, stage.strangers(), stage.right(), state)),
                        beside(
                                Kind.RANGE,
                                "a stranger's network has the vendor's range, group and name, and a half towards ours, "
                                        + state,
                                stage -> stage.half(
                                        AivenAzureHands.half(VnetStage.OURS),
                                        stage.strangersTwin(VnetStage.RANGE),
                                        VnetStage.OURS,
                                        state)),
                        beside(
                                Kind.NETWORK,
                                "our network of the same name in another subscription has a half of our name towards the"
                                        + " vendor's, " + state,
                                stage -> stage.half(NAME, stage.ourTwin(), stage.right(), state))));
    }

    /** The request that Aiven tells of is not ours. */
    private static Stream<Adversary> requests() {
        return Stream.of(
                foreign("of another subscription", "peer_cloud_account", VnetStage.STRANGER),
                foreign("of another resource group", "peer_resource_group", "net-test"),
                foreign("of another network", "peer_vpc", ArmDemo.NETWORK),
                // Azure's ids are the same in any case, and so are those of directories and applications.
                ours("our subscription in capitals", "peer_cloud_account", ArmDemo.SUBSCRIPTION),
                ours("our resource group in capitals", "peer_resource_group", ArmDemo.GROUP),
                ours("our network in capitals", "peer_vpc", AivenAzureDemo.NETWORK),
                ours("our directory in capitals", "peer_azure_tenant_id", ArmDemo.TENANT),
                ours("our application in capitals", "peer_azure_app_id", AivenAzureDemo.APPLICATION));
    }

    /** Aiven tells another way to its network, or tells it otherwise. */
    private static Stream<Adversary> told() {
        return Stream.of(
                answered(
                        "its network in capitals",
                        stage -> telling("to-network-id", VnetStage.capitals(stage.right()))),
                answered(
                        "its directory in capitals",
                        stage -> telling("to-tenant-id", AivenAzureHands.TENANT.toUpperCase(Locale.ROOT))),
                Adversary.ignored(Kind.ANSWER_OF_THE_VENDOR, "it names no network, but a word", world -> {
                    lie(VnetStage.of(world), telling("to-network-id", "aiven-vnet-2"));
                    return AzureLinks.peering();
                }),
                Adversary.seenLate(
                        Kind.ANSWER_OF_THE_VENDOR,
                        "it names a stranger's network of another range, which lets us in",
                        ProblemCodes.PEER_MISMATCH,
                        world -> {
                            VnetStage stage = VnetStage.of(world);
                            lie(
                                    stage,
                                    telling("to-network-id", stage.strangers())
                                            .andThen(telling("to-tenant-id", VnetStage.STRANGERS_TENANT)));
                            return AzureLinks.peering();
                        }),
                refused("it names another directory, which knows us", stage -> {
                    stage.strangers();
                    return telling("to-tenant-id", VnetStage.STRANGERS_TENANT);
                }),
                refused(
                        "it names a directory that does not know us",
                        stage -> telling("to-tenant-id", "11111111-6d1e-4b77-9c3a-0b8d4e6f7a10")),
                refused(
                        "it names a network that is not there",
                        stage -> telling(
                                "to-network-id",
                                VnetStage.network(AivenAzureHands.SUBSCRIPTION, "aiven-westeurope", "gone"))),
                refused(
                        "it names a stranger's network, which does not let us in",
                        stage -> telling("to-network-id", stage.shut())),
                blocked(Kind.OTHER_NETWORK_OF_THE_VENDOR, "the network changes once our half is there", stage -> {
                    stage.world().connect(AzureLinks.peering());
                    lie(stage, telling("to-network-id", stage.strangersTwin(VnetStage.RANGE)));
                }));
    }

    /** The network that Aiven tells of is another one. */
    private static Stream<Adversary> networks() {
        return Stream.of(
                network(
                        Kind.PLACE,
                        "the vendor's network is in another cloud",
                        ProblemCodes.PLACE_MISMATCH,
                        stage -> lie(stage, answer -> answer.put("cloud_name", "google-europe-west3"))),
                network(
                        Kind.RANGE,
                        "the vendor's network is of another range",
                        ProblemCodes.VENDOR_NETWORK_DIFFERS,
                        stage -> lie(stage, answer -> answer.put("network_cidr", "10.51.0.0/24"))),
                network(
                        Kind.OTHER_NETWORK_OF_THE_VENDOR,
                        "the project has two of the same range",
                        ProblemCodes.VENDOR_NETWORK_UNKNOWN,
                        stage -> stage.world()
                                .world()
                                .aiven()
                                .createVpc(AivenDemo.PROJECT, AivenDemo.AZURE_CLOUD, VnetStage.RANGE)));
    }

    private static void lie(VnetStage stage, Consumer<ObjectNode> lie) {
        stage.world().world().aiven().lie(lie);
    }

    private static Adversary foreign(String name, String key, String value) {
        return Adversary.ignored(Kind.ANSWER_OF_THE_VENDOR, "a request " + name, world -> {
            lie(VnetStage.of(world), rows(row -> row.put(key, value)));
            return AzureLinks.peering();
        });
    }

    private static Adversary ours(String name, String key, String value) {
        return answered("a request of " + name, stage -> rows(row -> row.put(key, value.toUpperCase(Locale.ROOT))));
    }

    private static Adversary answered(String name, Function<VnetStage, Consumer<ObjectNode>> lie) {
        return beside(Kind.ANSWER_OF_THE_VENDOR, name, stage -> lie(stage, lie.apply(stage)));
    }

    /** Azure or a directory refuses what Aiven's answer asks of them. */
    private static Adversary refused(String name, Function<VnetStage, Consumer<ObjectNode>> lie) {
        return network(
                Kind.ANSWER_OF_THE_VENDOR,
                name,
                ProblemCodes.PERMISSION_MISSING,
                stage -> lie(stage, lie.apply(stage)));
    }

    private static Adversary blocked(Kind kind, String name, Consumer<VnetStage> arrange) {
        return network(kind, name, ProblemCodes.PEER_MISMATCH, arrange);
    }

    private static Adversary network(Kind kind, String name, ProblemCode problem, Consumer<VnetStage> arrange) {
        return Adversary.blocked(kind, name, problem, world -> {
            arrange.accept(VnetStage.of(world));
            return AzureLinks.peering();
        });
    }

    private static Adversary beside(Kind kind, String name, Consumer<VnetStage> arrange) {
        return Adversary.beside(kind, name, world -> {
            arrange.accept(VnetStage.of(world));
            return AzureLinks.peering();
        });
    }
}
