package io.nearside.it.adversary;

import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.endpoint.Stranger;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmLinkServiceView;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Endpoints that are called as ours is, or nearly so: ours is the one with our id, however that is spelled, if it leads to the service. */
final class EndpointNameAdversaries {
    /** The tags of what was made for our link, in JSON. */
    static final String MARK = "\"managed-by\":\"nearside\",\"nearside-link\":\"" + EndpointStage.NAME + "\"";

    private static final Map<String, String> TAGS =
            Map.of("unmarked", "", "marked as another link's", MARK.replace(EndpointStage.NAME, "other"));

    private EndpointNameAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.of(elsewhere(), outside(), leadingElsewhere(), dead(), ours())
                .flatMap(each -> each);
    }

    /** In another place, even with our mark: those are none of ours, wherever they lead. */
    private static Stream<Adversary> elsewhere() {
        return Stream.of(
                theirs("another subscription's, towards our service", Stranger::team, EndpointStage::published),
                theirs("another subscription's, towards another service", Stranger::team, stage -> stage.other("web")),
                theirs("another group's, towards our service", Stranger::neighbour, EndpointStage::published),
                theirs("another group's, towards another service", Stranger::neighbour, stage -> stage.other("web")),
                theirs("another tenant's, towards our service", Stranger::of, EndpointStage::published));
    }

    private static Adversary theirs(
            String name, Function<EndpointStage, Stranger> who, Function<EndpointStage, ArmLinkServiceView> target) {
        return EndpointAdversaries.beside(Kind.PLACE, "of our name and mark, " + name, stage -> {
            Stranger they = who.apply(stage);
            stage.publish(they.subscription());
            they.make(EndpointStage.NAME, target.apply(stage).id(), MARK);
        });
    }

    /** With our very id, in another network of our group, from which nothing leads to it. */
    private static Stream<Adversary> outside() {
        return Stream.of(EndpointStage.OURS, capitals())
                .map(id -> Adversary.blocked(
                        Kind.NETWORK,
                        "of our name in another network leads to our service, as " + id,
                        ProblemCodes.ENDPOINT_MISMATCH,
                        world -> {
                            EndpointStage stage = new EndpointStage(world);
                            String network = stage.arm()
                                    .createNetwork(EndpointStage.GROUP, "vnet-other", ArmDemo.LOCATION, "10.9.0.0/16");
                            String subnet = stage.arm().createSubnet(network, "theirs", "10.9.1.0/24");
                            stage.makeIn(
                                    subnet,
                                    id.substring(id.lastIndexOf('/') + 1),
                                    stage.publish().id());
                            return EndpointStage.link();
                        }));
    }

    /** With our very id. */
    private static Stream<Adversary> leadingElsewhere() {
        Stream<Adversary> published = Stream.of("", MARK)
                .flatMap(tags -> Stream.of("pending", "approved")
                        .map(state -> mismatch(
                                "leads to another service, " + state + (tags.isEmpty() ? "" : ", with our mark"),
                                stage -> {
                                    stage.publish();
                                    turn(stage, otherwise(stage, tags), state);
                                })));
        return Stream.concat(
                published,
                Stream.of(
                        mismatch("leads to another service, and ours is not published", stage -> otherwise(stage, "")),
                        mismatch("in capitals leads to another service", stage -> {
                            stage.publish();
                            stage.makeOurs(capitals(), stage.other("web").id(), "");
                        }),
                        mismatch("leads to a service of another region's name", stage -> {
                            ArmLinkServiceView right = stage.publish();
                            String name = right.id().substring(right.id().lastIndexOf('/') + 1);
                            stage.makeOurs(EndpointStage.OURS, stage.other(name).id(), "");
                        }),
                        mismatch("leads to another service by its alias", stage -> {
                            stage.publish();
                            stage.makeOurs(
                                    EndpointStage.OURS, stage.other("web").alias(), "");
                        })));
    }

    /** Turned away, or cut off, and not this link's own. */
    private static Stream<Adversary> dead() {
        return TAGS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(tags -> Stream.of(
                        blocked(
                                "is turned away by another service, " + tags.getKey(),
                                ProblemCodes.ENDPOINT_REJECTED,
                                stage -> {
                                    stage.publish();
                                    turn(stage, otherwise(stage, tags.getValue()), "rejected");
                                }),
                        blocked(
                                "is turned away by our service, " + tags.getKey(),
                                ProblemCodes.ENDPOINT_REJECTED,
                                stage -> {
                                    ArmLinkServiceView right = stage.publish();
                                    stage.makeOurs(EndpointStage.OURS, right.id(), tags.getValue());
                                    turn(stage, right, "rejected");
                                }),
                        blocked(
                                "is cut off from another service, " + tags.getKey(),
                                ProblemCodes.ENDPOINT_REMOVED,
                                stage -> {
                                    stage.publish();
                                    turn(stage, otherwise(stage, tags.getValue()), "cut");
                                })));
    }

    /** Used as they are; what disconnecting leaves of them is another test's matter. */
    private static Stream<Adversary> ours() {
        return Stream.of(
                used("has no mark", EndpointStage.OURS, ArmLinkServiceView::id, ""),
                used(
                        "has another link's mark",
                        EndpointStage.OURS,
                        ArmLinkServiceView::id,
                        TAGS.values().stream()
                                .filter(tags -> !tags.isEmpty())
                                .findFirst()
                                .orElseThrow()),
                used("leads there by the alias", EndpointStage.OURS, ArmLinkServiceView::alias, ""),
                used("is in capitals", capitals(), ArmLinkServiceView::id, MARK),
                used("is in capitals, without a mark", capitals(), ArmLinkServiceView::id, ""),
                used(
                        "leads there in capitals",
                        EndpointStage.OURS,
                        service -> service.id().toUpperCase(Locale.ROOT),
                        ""),
                used(
                        "is in a group in capitals",
                        EndpointStage.OURS.replace("net-prod", "NET-PROD"),
                        ArmLinkServiceView::id,
                        MARK));
    }

    private static Adversary used(String name, String id, Function<ArmLinkServiceView, String> target, String tags) {
        return EndpointAdversaries.beside(Kind.NAME_OR_TAG, "our endpoint " + name, stage -> {
            ArmLinkServiceView service = stage.publish();
            stage.makeOurs(id, target.apply(service), tags);
        });
    }

    private static String capitals() {
        return EndpointStage.endpoint(EndpointStage.GROUP, EndpointStage.NAME.toUpperCase(Locale.ROOT));
    }

    private static ArmLinkServiceView otherwise(EndpointStage stage, String tags) {
        ArmLinkServiceView other = stage.other("web");
        stage.makeOurs(EndpointStage.OURS, other.id(), tags);
        return other;
    }

    private static void turn(EndpointStage stage, ArmLinkServiceView service, String state) {
        switch (state) {
            case "approved" -> stage.arm().linkServices().approve(service.id(), EndpointStage.OURS, "welcome");
            case "rejected" -> stage.arm().linkServices().reject(service.id(), EndpointStage.OURS, "not you");
            case "cut" -> stage.arm().linkServices().cut(service.id(), EndpointStage.OURS);
            default -> {}
        }
        stage.world().simulator().clock().advance(Duration.ofMinutes(1));
        stage.arm().settle();
    }

    private static Adversary mismatch(String name, Consumer<EndpointStage> arrange) {
        return blocked(name, ProblemCodes.ENDPOINT_MISMATCH, arrange);
    }

    private static Adversary blocked(String name, ProblemCode problem, Consumer<EndpointStage> arrange) {
        return Adversary.blocked(Kind.ENDPOINT, "of our name " + name, problem, world -> {
            arrange.accept(new EndpointStage(world));
            return EndpointStage.link();
        });
    }
}
