package io.nearside.it.adversary;

import io.nearside.api.error.ProblemCodes;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.endpoint.GcpEndpointStage;
import io.nearside.it.world.GcpLinks;
import io.nearside.simulator.compute.ComputeDemo;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Of the two things that an endpoint on Google is made of, the first one alone: addresses that are called as ours is. */
final class GcpEndpointAddressAdversaries {
    private GcpEndpointAddressAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.concat(addresses(), ourAddresses());
    }

    /** Of our name, and nothing tells that this link made them: an address is the first of the two things that an endpoint is made of. */
    private static Stream<Adversary> addresses() {
        return Stream.of(
                        Map.entry("made by hand", ""),
                        Map.entry("of another link", GcpEndpointAdversaries.ANOTHERS),
                        Map.entry("of a link whose name begins as ours does", GcpEndpointStage.mark("orders-kafka-2")),
                        Map.entry("whose mark begins as ours does", "managed-by=nearside nearside-link=orders"),
                        Map.entry("with our mark in capitals", "MANAGED-BY=NEARSIDE NEARSIDE-LINK=ORDERS-KAFKA"),
                        Map.entry("with our mark behind other words", "by hand " + GcpEndpointStage.MARK))
                .flatMap(mark -> Stream.of(
                        address("in our subnet, " + mark.getKey(), stage -> reserve(stage, "endpoints", mark)),
                        address("in another subnet, " + mark.getKey(), stage -> reserve(stage, "apps", mark)),
                        address("in another network, " + mark.getKey(), stage -> {
                            GcpEndpointAdversaries.otherNetwork(stage);
                            reserve(stage, GcpEndpointAdversaries.THEIRS, mark);
                        }),
                        address(
                                "for a load balancer, " + mark.getKey(),
                                stage -> stage.address(
                                        ComputeDemo.PROJECT,
                                        ComputeDemo.REGION,
                                        ComputeDemo.ENDPOINTS,
                                        GcpLinks.NAME,
                                        "SHARED_LOADBALANCER_VIP",
                                        mark.getValue())),
                        address("towards the internet, " + mark.getKey(), stage -> external(stage, mark.getValue())),
                        address("which somebody's rule has, " + mark.getKey(), stage -> {
                            reserve(stage, "endpoints", mark);
                            use(stage);
                        })));
    }

    /** With our mark they are carried on where that can be done, and said where Google does not have it. */
    private static Stream<Adversary> ourAddresses() {
        Map.Entry<String, String> mark = Map.entry("with our mark", GcpEndpointStage.MARK);
        return Stream.of(
                GcpEndpointAdversaries.beside(Kind.NAME_OR_TAG, "our address is there without its rule", stage -> {
                    stage.publish();
                    reserve(stage, "endpoints", mark);
                }),
                refused("our address is of another network", stage -> {
                    GcpEndpointAdversaries.otherNetwork(stage);
                    reserve(stage, GcpEndpointAdversaries.THEIRS, mark);
                }),
                refused("our address is towards the internet", stage -> external(stage, GcpEndpointStage.MARK)),
                refused("our address is one that somebody's rule has", stage -> {
                    reserve(stage, "endpoints", mark);
                    use(stage);
                }));
    }

    private static void reserve(GcpEndpointStage stage, String subnet, Map.Entry<String, String> mark) {
        stage.address(ComputeDemo.PROJECT, ComputeDemo.REGION, subnet, GcpLinks.NAME, "GCE_ENDPOINT", mark.getValue());
    }

    private static void external(GcpEndpointStage stage, String description) {
        stage.post(
                ComputeDemo.PROJECT,
                "regions/" + ComputeDemo.REGION + "/addresses",
                "{\"name\":\"" + GcpLinks.NAME + "\",\"description\":\"" + description + "\"}");
    }

    /** Somebody has a rule of another name lead from the address of our name to the service. */
    private static void use(GcpEndpointStage stage) {
        stage.lead(
                ComputeDemo.PROJECT,
                ComputeDemo.REGION,
                GcpLinks.NETWORK,
                GcpEndpointAdversaries.THEIRS,
                GcpLinks.NAME,
                stage.publish(),
                "");
    }

    private static Adversary address(String name, Consumer<GcpEndpointStage> arrange) {
        return GcpEndpointAdversaries.mismatch(Kind.HALF, "an address of our name " + name, arrange);
    }

    /** By Google. */
    private static Adversary refused(String name, Consumer<GcpEndpointStage> arrange) {
        return new Adversary(
                Kind.HALF,
                name,
                world -> {
                    arrange.accept(new GcpEndpointStage(world));
                    return GcpLinks.endpoint();
                },
                Adversary.Ending.FAILED,
                ProblemCodes.CALL_REFUSED,
                0);
    }
}
