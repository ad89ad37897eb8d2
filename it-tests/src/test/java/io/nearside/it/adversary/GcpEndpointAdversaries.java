package io.nearside.it.adversary;

import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.endpoint.GcpEndpointStage;
import io.nearside.it.world.GcpLinks;
import io.nearside.simulator.compute.ComputeConnectionStatus;
import io.nearside.simulator.compute.ComputeDemo;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What others have at Google: forwarding rules that are called as ours is or nearly so, and everybody who has come to the service. Ours is the rule of our name in our region and network, if it leads to the service; letter case tells nothing apart there, since names have
 * none but small letters.
 */
final class GcpEndpointAdversaries {
    static final String ANOTHERS = GcpEndpointStage.mark("another-link");

    private static final Map<String, String> MARKS =
            Map.of("unmarked", "", "with our mark", GcpEndpointStage.MARK, "marked as another link's", ANOTHERS);

    private static final String TEAM = "acme-team";

    private static final String OTHER_NETWORK = "vpc-other";

    static final String THEIRS = "theirs";

    private GcpEndpointAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.of(leadingElsewhere(), inAnotherNetwork(), elsewhere(), dead(), ours(), neighbours())
                .flatMap(each -> each);
    }

    /** Of our name, where ours is to be. */
    private static Stream<Adversary> leadingElsewhere() {
        return marked((how, mark) -> Stream.of(
                leads("another service, " + how, mark, stage -> stage.other("web")),
                leads("a service of the same name in another project, " + how, mark, stage -> stage.other(name(stage))),
                leads("another service that has let it in, " + how, mark, stage -> {
                    String other = stage.other("web");
                    stage.makeOurs(other, mark);
                    decide(stage, other, ComputeConnectionStatus.ACCEPTED);
                    return "";
                }),
                mismatch(
                        Kind.ENDPOINT,
                        "of our name leads to another service, and ours is not published, " + how,
                        stage -> stage.makeOurs(stage.other("web"), mark))));
    }

    /** @param target what it is to lead to; one that is made by then has none */
    private static Adversary leads(String to, String mark, Function<GcpEndpointStage, String> target) {
        return mismatch(Kind.ENDPOINT, "of our name leads to " + to, stage -> {
            stage.publish();
            String wanted = target.apply(stage);
            if (!wanted.isEmpty()) {
                stage.makeOurs(wanted, mark);
            }
        });
    }

    /** A rule's name is its region's: one of our name may be in any network, and nothing of ours gets through it from there. */
    private static Stream<Adversary> inAnotherNetwork() {
        return marked((how, mark) -> Stream.of(
                mismatch(Kind.NETWORK, "of our name in another network leads to our service, " + how, stage -> {
                    String right = stage.publish();
                    inAnotherNetwork(stage, right, mark);
                }),
                mismatch(Kind.NETWORK, "of our name in another network is let in already, " + how, stage -> {
                    String right = stage.publish();
                    inAnotherNetwork(stage, right, mark);
                    stage.approve(
                            GcpEndpointStage.OURS,
                            stage.connection(GcpEndpointStage.OURS).address());
                }),
                mismatch(
                        Kind.NETWORK,
                        "of our name in another network leads to another service, " + how,
                        stage -> inAnotherNetwork(stage, stage.other("web"), mark))));
    }

    private static void inAnotherNetwork(GcpEndpointStage stage, String target, String mark) {
        String network = otherNetwork(stage);
        stage.make(ComputeDemo.PROJECT, ComputeDemo.REGION, network, THEIRS, GcpLinks.NAME, target, mark);
    }

    static String otherNetwork(GcpEndpointStage stage) {
        return stage.network(ComputeDemo.PROJECT, OTHER_NETWORK, THEIRS, "10.84.0.0/24");
    }

    /** In another region or project everything may be called as ours is, and have our mark. */
    private static Stream<Adversary> elsewhere() {
        return Stream.of(
                beside(Kind.PLACE, "of our name and mark in another region", stage -> {
                    stage.publish();
                    stage.google().createSubnet(GcpLinks.NETWORK, "us-east1", "east", "10.85.0.0/24");
                    stage.make(
                            ComputeDemo.PROJECT,
                            "us-east1",
                            GcpLinks.NETWORK,
                            "east",
                            GcpLinks.NAME,
                            stage.other("us-east1", "web"),
                            GcpEndpointStage.MARK);
                }),
                beside(Kind.PLACE, "of our name and mark in another region, to a service of the same name", stage -> {
                    stage.publish();
                    stage.google().createSubnet(GcpLinks.NETWORK, "us-east1", "east", "10.85.0.0/24");
                    stage.make(
                            ComputeDemo.PROJECT,
                            "us-east1",
                            GcpLinks.NETWORK,
                            "east",
                            GcpLinks.NAME,
                            stage.other("us-east1", name(stage)),
                            GcpEndpointStage.MARK);
                }),
                beside(Kind.PLACE, "an address of our name in another region", stage -> {
                    stage.google().createSubnet(GcpLinks.NETWORK, "us-east1", "east", "10.85.0.0/24");
                    stage.address(ComputeDemo.PROJECT, "us-east1", "east", GcpLinks.NAME, "GCE_ENDPOINT", "");
                }),
                beside(
                        Kind.PLACE,
                        "of our name and mark in another project, towards our service",
                        stage -> inAnotherProject(stage, stage.publish())),
                beside(Kind.PLACE, "of our name and mark in another project, towards another service", stage -> {
                    stage.publish();
                    inAnotherProject(stage, stage.other("web"));
                }));
    }

    private static void inAnotherProject(GcpEndpointStage stage, String target) {
        String network = stage.network(TEAM, ComputeDemo.NETWORK, ComputeDemo.ENDPOINTS, "10.2.1.0/24");
        stage.make(
                TEAM, ComputeDemo.REGION, network, ComputeDemo.ENDPOINTS, GcpLinks.NAME, target, GcpEndpointStage.MARK);
    }

    /** Turned away, or cut off, and not this link's own. */
    private static Stream<Adversary> dead() {
        return Stream.of(Map.entry("unmarked", ""), Map.entry("marked as another link's", ANOTHERS))
                .flatMap(mark -> Stream.of(
                        blocked(
                                Kind.ENDPOINT,
                                "of our name is turned away by our service, " + mark.getKey(),
                                ProblemCodes.ENDPOINT_REJECTED,
                                stage -> {
                                    String right = stage.publish();
                                    stage.makeOurs(right, mark.getValue());
                                    decide(stage, right, ComputeConnectionStatus.REJECTED);
                                }),
                        blocked(
                                Kind.ENDPOINT,
                                "of our name has lost its service, " + mark.getKey(),
                                ProblemCodes.ENDPOINT_REMOVED,
                                stage -> {
                                    String gone = stage.other("web");
                                    stage.makeOurs(gone, mark.getValue());
                                    stage.google().attachments().remove(gone);
                                })));
    }

    private static void decide(GcpEndpointStage stage, String attachment, ComputeConnectionStatus status) {
        stage.google()
                .attachments()
                .connections(attachment)
                .forEach(each -> stage.google().attachments().decide(attachment, each.id(), status));
    }

    /** Used as they are. */
    private static Stream<Adversary> ours() {
        return marked((how, mark) -> Stream.of(
                beside(
                        Kind.NAME_OR_TAG,
                        "our endpoint is there, " + how,
                        stage -> stage.makeOurs(stage.publish(), mark)),
                beside(Kind.NAME_OR_TAG, "our endpoint is there with another version of the API, " + how, stage -> {
                    String right = stage.publish();
                    stage.makeOurs("https://compute.googleapis.com/compute/beta/" + right, mark);
                }),
                beside(Kind.NAME_OR_TAG, "our endpoint is let in with its own address, " + how, stage -> {
                    stage.makeOurs(stage.publish(), mark);
                    stage.approve(
                            GcpEndpointStage.OURS,
                            stage.connection(GcpEndpointStage.OURS).address());
                }),
                new Adversary(
                        Kind.NAME_OR_TAG,
                        "our endpoint is let in with an address that it does not have, " + how,
                        world -> {
                            GcpEndpointStage stage = new GcpEndpointStage(world);
                            stage.makeOurs(stage.publish(), mark);
                            stage.approve(GcpEndpointStage.OURS, "10.2.1.99");
                            return GcpLinks.endpoint();
                        },
                        Adversary.Ending.FAILED,
                        ProblemCodes.CALL_REFUSED,
                        0)));
    }

    /** At the same service, where nobody but their owners has them let in. */
    private static Stream<Adversary> neighbours() {
        return Stream.of(false, true)
                .flatMap(in -> Stream.of(
                        beside(Kind.CONNECTION, "of our name in another project came before" + in(in), stage -> {
                            inAnotherProject(stage, stage.publish());
                            admit(stage, GcpEndpointStage.path(TEAM, "forwardingRules", GcpLinks.NAME), in);
                        }),
                        beside(Kind.CONNECTION, "of another project came after ours" + in(in), stage -> {
                            String right = stage.publish();
                            stage.makeOurs(right, GcpEndpointStage.MARK);
                            inAnotherProject(stage, right);
                            admit(stage, GcpEndpointStage.path(TEAM, "forwardingRules", GcpLinks.NAME), in);
                        }),
                        beside(Kind.CONNECTION, "of another name in our subnet, with our mark" + in(in), stage -> {
                            stage.make(
                                    ComputeDemo.PROJECT,
                                    ComputeDemo.REGION,
                                    GcpLinks.NETWORK,
                                    ComputeDemo.ENDPOINTS,
                                    "aaa",
                                    stage.publish(),
                                    GcpEndpointStage.MARK);
                            admit(stage, GcpEndpointStage.path(ComputeDemo.PROJECT, "forwardingRules", "aaa"), in);
                        })));
    }

    private static String in(boolean in) {
        return in ? ", and is let in" : ", and waits";
    }

    private static void admit(GcpEndpointStage stage, String rule, boolean in) {
        stage.refresh();
        if (in) {
            stage.approve(rule, stage.connection(rule).address());
        }
    }

    private interface Marked {
        Stream<Adversary> with(String how, String description);
    }

    private static Stream<Adversary> marked(Marked each) {
        return MARKS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(mark -> each.with(mark.getKey(), mark.getValue()));
    }

    static Adversary mismatch(Kind kind, String name, Consumer<GcpEndpointStage> arrange) {
        return blocked(kind, name, ProblemCodes.ENDPOINT_MISMATCH, arrange);
    }

    private static Adversary blocked(Kind kind, String name, ProblemCode code, Consumer<GcpEndpointStage> arrange) {
        return Adversary.blocked(kind, name, code, world -> {
            arrange.accept(new GcpEndpointStage(world));
            return GcpLinks.endpoint();
        });
    }

    static Adversary beside(Kind kind, String name, Consumer<GcpEndpointStage> arrange) {
        return Adversary.beside(kind, name, world -> {
            arrange.accept(new GcpEndpointStage(world));
            return GcpLinks.endpoint();
        });
    }

    private static String name(GcpEndpointStage stage) {
        String published = stage.published();
        return published.substring(published.lastIndexOf('/') + 1);
    }
}
