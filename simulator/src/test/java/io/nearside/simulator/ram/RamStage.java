package io.nearside.simulator.ram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.RestClient;
import io.nearside.simulator.rest.RestClient.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** An owner with a transit gateway, a colleague in the owner's organization, a vendor outside of it, and their requests on the wire. */
final class RamStage implements AutoCloseable {
    static final String OWNER = "111122223333";
    static final String COLLEAGUE = "222233334444";
    static final String VENDOR = "444455556666";
    static final String REGION = "eu-west-1";
    static final String ORGANIZATION = "o-a1b2c3d4e5";

    final Simulator simulator;
    final RamWorld ram;
    final String gateway;
    final String arn;

    RamStage(Refusal... without) {
        simulator = Simulator.start(SimulatorOptions.defaults()
                .withTime(InstantSource.fixed(Instant.parse("2026-01-01T09:00:00Z")))
                .without(without));
        ram = simulator.world().ram();
        simulator.world().identities().addAccount(COLLEAGUE);
        simulator.world().identities().addAccount(VENDOR);
        gateway = simulator.world().ec2().gateways().create(OWNER, REGION);
        arn = simulator.world().ec2().gateways().arn(gateway);
    }

    void organize() {
        ram.addOrganization(ORGANIZATION, OWNER, COLLEAGUE);
        ram.enableSharing(ORGANIZATION);
    }

    void pass(Duration time) {
        simulator.clock().advance(time);
    }

    void pass() {
        pass(Duration.ofSeconds(1));
    }

    private RestClient client(String account) {
        return new RestClient(
                simulator.uri(),
                "AWS4-HMAC-SHA256 Credential=" + account + "/20260101/" + REGION
                        + "/ram/aws4_request, SignedHeaders=host, Signature=00");
    }

    Reply send(String account, String operation, ObjectNode body) {
        return client(account).post("/" + operation.toLowerCase(Locale.ROOT), body.toString());
    }

    Reply owner(String operation, ObjectNode body) {
        return send(OWNER, operation, body);
    }

    Reply delete(String share) {
        return client(OWNER).delete("/deleteresourceshare?resourceShareArn=" + share.replace(":", "%3A"));
    }

    /** A new share of the gateway with these, and its ARN. */
    String shared(String... principals) {
        return create(wish(principals)).at("/resourceShare/resourceShareArn").asText();
    }

    Reply create(ObjectNode wish) {
        return owner("CreateResourceShare", wish);
    }

    ObjectNode wish(String... principals) {
        ObjectNode wish = Json.object().put("name", "hub");
        wish.set("resourceArns", Json.strings(List.of(arn)));
        wish.set("principals", Json.strings(List.of(principals)));
        return wish;
    }

    static ObjectNode of(String share) {
        return Json.object().put("resourceShareArn", share);
    }

    static ObjectNode principals(String share, String... principals) {
        ObjectNode body = of(share);
        body.set("principals", Json.strings(List.of(principals)));
        return body;
    }

    /** The status of each principal of the owner's shares, in order. */
    List<String> statuses() {
        return owner("GetResourceShareAssociations", Json.object().put("associationType", "PRINCIPAL"))
                .body()
                .findValuesAsText("status");
    }

    /** The vendor's answer to its only invitation. */
    Reply answer(String operation) {
        String invitation = ram.invitations(VENDOR).get(0).arn();
        return send(VENDOR, operation, Json.object().put("resourceShareInvitationArn", invitation));
    }

    /** What became of it in one word: the error's code, or ok. */
    static String code(Reply reply) {
        return reply.status() == 200 ? "ok" : reply.header("x-amzn-ErrorType");
    }

    @Override
    public void close() {
        simulator.close();
    }
}
