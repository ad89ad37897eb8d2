package io.nearside.it.adversary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.link.Link;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Aiven errs, or somebody speaks in its place: what it answers of an AWS network differs from the right answer in one thing. */
final class VendorAnswerAdversaries {
    private static final String PCX = "aws_vpc_peering_connection_id";

    private static final String ELSEWHERE = "eu-central-1";

    private VendorAnswerAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.of(requests(), peerings(), networks()).flatMap(each -> each);
    }

    /** The request that it tells of is not ours: it is taken for none of ours, and what it names is not accepted. */
    private static Stream<Adversary> requests() {
        return Stream.of(
                foreign("of somebody else's account", row -> row.put("peer_cloud_account", Ec2Demo.STRANGER)),
                foreign("of another network", row -> row.put("peer_vpc", "vpc-0f3a9c0d5e7b12469")),
                foreign("of our network in capitals", row -> row.put("peer_vpc", "VPC-0F3A9C0D5E7B12468")),
                foreign("of another region", row -> row.put("peer_region", ELSEWHERE)),
                Adversary.beside(
                        Kind.ANSWER_OF_THE_VENDOR,
                        "a request of our account with a space, which is none of it",
                        world -> lying(
                                world,
                                answer -> rows(answer)
                                        .forEach(row -> row.put("peer_cloud_account", Ec2Demo.CUSTOMER + " ")))));
    }

    private static Adversary foreign(String name, Consumer<ObjectNode> lie) {
        return new Adversary(
                Kind.ANSWER_OF_THE_VENDOR,
                "a request " + name,
                world -> lying(world, answer -> rows(answer).forEach(lie)),
                Adversary.Ending.WAITING,
                null,
                0);
    }

    /** The peering that it names is another one. */
    private static Stream<Adversary> peerings() {
        return Stream.of(
                names("one that is not there", ProblemCodes.PEERING_MISSING, world -> "pcx-00000000000000001"),
                blocked(
                        "names the right one in capitals",
                        ProblemCodes.PEERING_MISSING,
                        world -> answer -> rows(answer)
                                .map(row -> row.path("state_info"))
                                .filter(JsonNode::isObject)
                                .forEach(info -> ((ObjectNode) info)
                                        .put(PCX, info.path(PCX).asText().toUpperCase(Locale.ROOT)))),
                names(
                        "a stranger's from another region",
                        ProblemCodes.PEER_MISMATCH,
                        world -> stranger(world, ELSEWHERE, SimulatedWorld.RANGE)),
                names("one of another network of ours", ProblemCodes.PEERING_MISSING, VendorAnswerAdversaries::toOther),
                names("one that we have asked for", ProblemCodes.PEER_MISMATCH, PinnedAdversaries::reversed),
                names("one that was rejected", ProblemCodes.REQUEST_REJECTED, world -> {
                    String id = stranger(world, Ec2Demo.REGION, SimulatedWorld.RANGE);
                    world.world().ec2().rejectPeering(id);
                    return id;
                }),
                Adversary.seenLate(
                        Kind.ANSWER_OF_THE_VENDOR,
                        "names a stranger's of another range",
                        ProblemCodes.PEER_MISMATCH,
                        world -> lying(world, naming(stranger(world, Ec2Demo.REGION, "10.98.0.0/16")))));
    }

    /** The network is another one. */
    private static Stream<Adversary> networks() {
        return Stream.of(
                blocked(
                        "a network of another cloud",
                        ProblemCodes.PLACE_MISMATCH,
                        world -> answer -> answer.put("cloud_name", "google-europe-west1")),
                blocked(
                        "a network of another region",
                        ProblemCodes.PEER_MISMATCH,
                        world -> answer -> answer.put("cloud_name", "aws-" + ELSEWHERE)),
                blocked(
                        "a network of another range",
                        ProblemCodes.VENDOR_NETWORK_DIFFERS,
                        world -> answer -> answer.put("network_cidr", "10.21.0.0/24")),
                Adversary.blocked(
                        Kind.RANGE,
                        "Aiven's range changes, and with it the network's, between plan and connect",
                        ProblemCodes.VENDOR_NETWORK_DIFFERS,
                        world -> {
                            String id =
                                    world.world().aiven().createVpc("acme-prod", "aws-eu-west-1", SimulatedWorld.RANGE);
                            world.plan(SimulatedWorld.awsLink());
                            String network = world.world().aiven().network(id);
                            world.world().ec2().replaceCidrs(network, "10.21.0.0/24");
                            return lying(world, answer -> answer.put("network_cidr", "10.21.0.0/24"));
                        }));
    }

    private static Adversary names(String what, ProblemCode problem, Function<SimulatedWorld, String> peering) {
        return blocked("names " + what, problem, world -> naming(peering.apply(world)));
    }

    private static Adversary blocked(
            String name, ProblemCode problem, Function<SimulatedWorld, Consumer<ObjectNode>> lie) {
        return Adversary.blocked(Kind.ANSWER_OF_THE_VENDOR, name, problem, world -> lying(world, lie.apply(world)));
    }

    private static Link lying(SimulatedWorld world, Consumer<ObjectNode> lie) {
        world.world().aiven().lie(lie);
        return SimulatedWorld.awsLink();
    }

    private static Consumer<ObjectNode> naming(String peering) {
        return answer -> rows(answer)
                .map(row -> row.path("state_info"))
                .filter(JsonNode::isObject)
                .forEach(info -> ((ObjectNode) info).put(PCX, peering));
    }

    /** Lies about every peering that an answer tells of. */
    static Consumer<ObjectNode> rows(Consumer<ObjectNode> lie) {
        return answer -> rows(answer).forEach(lie);
    }

    /** Says this, where the answer says what our half needs, instead of what is so. */
    static Consumer<ObjectNode> telling(String key, String value) {
        return rows(row -> {
            JsonNode info = row.path("state_info");
            if (info.has(key)) {
                ((ObjectNode) info).put(key, value);
            }
        });
    }

    static Stream<ObjectNode> rows(ObjectNode answer) {
        return answer.path("peering_connections").valueStream().map(ObjectNode.class::cast);
    }

    private static String stranger(SimulatedWorld world, String region, String range) {
        String theirs = world.world().ec2().createVpc(Ec2Demo.STRANGER, region, range);
        return world.world()
                .ec2()
                .requestPeering(
                        Ec2Demo.STRANGER, theirs, region, Ec2Demo.CUSTOMER, Ec2Demo.CUSTOMER_VPC, Ec2Demo.REGION);
    }

    private static String toOther(SimulatedWorld world) {
        String other = world.world().ec2().createVpc(Ec2Demo.CUSTOMER, Ec2Demo.REGION, "10.70.0.0/16");
        return world.world()
                .ec2()
                .requestPeering(
                        Ec2Demo.VENDOR, Ec2Demo.VENDOR_VPC, Ec2Demo.REGION, Ec2Demo.CUSTOMER, other, Ec2Demo.REGION);
    }
}
