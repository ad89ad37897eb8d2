package io.nearside.it.adversary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.it.adversary.Adversary.Ending;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.gateway.HubStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.TransitDemo;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Other attachments to the gateway that the vendor is let into, and vendors that name them. */
final class HubAdversaries {
    static final String OTHER_GATEWAY = "tgw-0f9e8d7c6b5a43210";

    private static final String ATTACHMENT = "aws_transit_gateway_attachment_id";

    private HubAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.of(pending(), named(), requests(), networks()).flatMap(each -> each);
    }

    /** They wait at the same gateway, and nobody names them. */
    private static Stream<Adversary> pending() {
        return Stream.of(
                beside(
                        Kind.ACCOUNT,
                        "a stranger's attachment with the vendor's range waits",
                        stage -> stage.attach(Ec2Demo.STRANGER, SimulatedWorld.RANGE)),
                beside(
                        Kind.ACCOUNT,
                        "a stranger's waits and is called as the vendor's",
                        stage -> name(stage, stage.attach(Ec2Demo.STRANGER, SimulatedWorld.RANGE))),
                beside(
                        Kind.ID,
                        "another attachment of the vendor's own account waits",
                        stage -> stage.attach(HubStage.VENDOR, "10.66.0.0/24")),
                beside(
                        Kind.ID,
                        "another of the vendor's own account with the same range waits",
                        stage -> stage.attach(HubStage.VENDOR, SimulatedWorld.RANGE)),
                beside(Kind.AGE, "one of the vendor's own account waits since yesterday", stage -> {
                    stage.attach(HubStage.VENDOR, SimulatedWorld.RANGE);
                    stage.world().simulator().clock().advance(Duration.ofDays(1));
                }),
                beside(
                        Kind.NETWORK,
                        "one of the vendor's own account waits at another gateway",
                        HubAdversaries::elsewhere),
                beside(Kind.ACCOUNT, "a stranger's is attached already", stage -> {
                    stage.gateways().accept(stage.attach(Ec2Demo.STRANGER, "10.66.0.0/16"));
                }),
                beside(
                        Kind.RANGE,
                        "one of the vendor's own account is attached with a neighbouring range",
                        stage -> stage.gateways().accept(stage.attach(HubStage.VENDOR, "10.20.1.0/24"))));
    }

    /** The vendor's answer names another one than the vendor's. */
    private static Stream<Adversary> named() {
        return Stream.of(
                naming(
                        "one that is not there",
                        ProblemCodes.ATTACHMENT_MISSING,
                        stage -> "tgw-attach-00000000000000001"),
                telling(
                        "names the right one in capitals",
                        ProblemCodes.ATTACHMENT_MISSING,
                        id -> id.toUpperCase(Locale.ROOT)),
                telling("names the right one with a letter more", ProblemCodes.ATTACHMENT_MISSING, id -> id + "a"),
                naming(
                        "a stranger's that waits",
                        ProblemCodes.PEER_MISMATCH,
                        stage -> stage.attach(Ec2Demo.STRANGER, SimulatedWorld.RANGE)),
                naming("a stranger's that is attached", ProblemCodes.PEER_MISMATCH, stage -> {
                    String id = stage.attach(Ec2Demo.STRANGER, "10.66.0.0/16");
                    stage.gateways().accept(id);
                    return id;
                }),
                naming(
                        "one of another vendor's account",
                        ProblemCodes.PEER_MISMATCH,
                        stage -> stage.attach(Ec2Demo.VENDOR, SimulatedWorld.RANGE)),
                naming("one that attaches our own network", ProblemCodes.PEER_MISMATCH, stage -> HubStage.PRODUCTION),
                naming(
                        "one that attaches our premises",
                        ProblemCodes.PEER_MISMATCH,
                        stage -> stage.gateways().attachNetworks(TransitDemo.GATEWAY, "172.30.0.0/16")),
                naming(
                        "one of its own to another gateway of ours",
                        ProblemCodes.ATTACHMENT_MISSING,
                        HubAdversaries::elsewhere),
                naming("one of its own that we rejected", ProblemCodes.REQUEST_REJECTED, stage -> {
                    String id = stage.attach(HubStage.VENDOR, "10.66.0.0/24");
                    stage.gateways().reject(id);
                    return id;
                }),
                new Adversary(
                        Kind.RANGE,
                        "it names another one of its own, of another range",
                        world -> {
                            HubStage stage = new HubStage(world);
                            lie(stage, info(naming(stage.attach(HubStage.VENDOR, "10.66.0.0/24"))));
                            return HubStage.link();
                        },
                        Ending.BLOCKED,
                        ProblemCodes.ROUTE_MISSING,
                        1));
    }

    /** The request that it tells of is not ours: it is taken for none of ours, and what it names is not accepted. */
    private static Stream<Adversary> requests() {
        return Stream.of(
                foreign("of another gateway", "peer_vpc", OTHER_GATEWAY),
                foreign("of our gateway in capitals", "peer_vpc", TransitDemo.GATEWAY.toUpperCase(Locale.ROOT)),
                foreign("of somebody else's account", "peer_cloud_account", Ec2Demo.STRANGER),
                foreign("of another region", "peer_region", "eu-central-1"));
    }

    /** The network that it tells of is another one. */
    private static Stream<Adversary> networks() {
        return Stream.of(
                answering(
                        Kind.PLACE,
                        "the vendor's network is in another cloud",
                        ProblemCodes.PLACE_MISMATCH,
                        answer -> answer.put("cloud_name", "google-europe-west1")),
                answering(
                        Kind.PLACE,
                        "the vendor's network is in another region",
                        ProblemCodes.PLACE_MISMATCH,
                        answer -> answer.put("cloud_name", "aws-eu-central-1")),
                answering(
                        Kind.RANGE,
                        "the vendor's network is of another range",
                        ProblemCodes.VENDOR_NETWORK_DIFFERS,
                        answer -> answer.put("network_cidr", "10.21.0.0/24")));
    }

    private static void name(HubStage stage, String attachment) {
        for (String account : new String[] {Ec2Demo.STRANGER, Ec2Demo.CUSTOMER}) {
            stage.ec2().tag(account, Ec2Demo.REGION, attachment, "Name", "aiven");
            stage.ec2().tag(account, Ec2Demo.REGION, attachment, "nearside-link", HubStage.NAME);
        }
    }

    static String elsewhere(HubStage stage) {
        stage.gateways().add(OTHER_GATEWAY, Ec2Demo.CUSTOMER, Ec2Demo.REGION);
        String network = stage.ec2().createVpc(HubStage.VENDOR, Ec2Demo.REGION, SimulatedWorld.RANGE);
        return stage.gateways().attach(OTHER_GATEWAY, network);
    }

    static Adversary beside(Kind kind, String name, Consumer<HubStage> arrange) {
        return Adversary.beside(kind, name, world -> {
            arrange.accept(new HubStage(world));
            return HubStage.link();
        });
    }

    private static Adversary naming(String what, ProblemCode problem, Function<HubStage, String> attachment) {
        return Adversary.blocked(Kind.ANSWER_OF_THE_VENDOR, "names " + what, problem, world -> {
            HubStage stage = new HubStage(world);
            lie(stage, info(naming(attachment.apply(stage))));
            return HubStage.link();
        });
    }

    private static Consumer<ObjectNode> naming(String attachment) {
        return info -> info.put(ATTACHMENT, attachment);
    }

    private static Adversary telling(String name, ProblemCode problem, UnaryOperator<String> otherwise) {
        return answering(Kind.ANSWER_OF_THE_VENDOR, name, problem, info(info -> {
            if (info.has(ATTACHMENT)) {
                info.put(ATTACHMENT, otherwise.apply(info.path(ATTACHMENT).asText()));
            }
        }));
    }

    private static Adversary foreign(String name, String key, String value) {
        return Adversary.ignored(Kind.ANSWER_OF_THE_VENDOR, "a request " + name, world -> {
            lie(
                    new HubStage(world),
                    answer -> VendorAnswerAdversaries.rows(answer).forEach(row -> row.put(key, value)));
            return HubStage.link();
        });
    }

    private static Adversary answering(Kind kind, String name, ProblemCode problem, Consumer<ObjectNode> lie) {
        return Adversary.blocked(kind, name, problem, world -> {
            lie(new HubStage(world), lie);
            return HubStage.link();
        });
    }

    private static Consumer<ObjectNode> info(Consumer<ObjectNode> lie) {
        return answer -> VendorAnswerAdversaries.rows(answer)
                .map(row -> row.path("state_info"))
                .filter(JsonNode::isObject)
                .forEach(info -> lie.accept((ObjectNode) info));
    }

    private static void lie(HubStage stage, Consumer<ObjectNode> lie) {
        stage.world().world().aiven().lie(lie);
    }
}
