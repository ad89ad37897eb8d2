package io.nearside.it.adversary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.it.adversary.Adversary.Ending;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.endpoint.GcpEndpointStage;
import io.nearside.it.world.GcpLinks;
import io.nearside.simulator.compute.ComputeDemo;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Aiven errs, or somebody speaks in its place: what it says of a connection on Google differs in one thing. */
final class GcpEndpointAnswerAdversaries {
    private static final String ID = "psc_connection_id";

    private static final String TOLD = "user_ip_address";

    private static final String WRONG = "10.2.1.99";

    private GcpEndpointAnswerAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.of(foreign(), several(), unreadable()).flatMap(each -> each);
    }

    /** The only row is of another endpoint, by one thing in its id, which is a number: nobody is let in. */
    private static Stream<Adversary> foreign() {
        return Stream.of(
                row("with a digit more", id -> id + "0"),
                row("with a digit less", id -> id.substring(0, id.length() - 1)),
                row("with a digit before it", id -> "1" + id),
                row("with a zero before it", id -> "0" + id),
                row("with its digits in another order", id -> id.substring(1) + id.charAt(0)),
                row("with another last digit", id -> id.substring(0, id.length() - 1) + (id.endsWith("0") ? "1" : "0")),
                row("with a sign before it", id -> "+" + id),
                row("as a number of another writing", id -> id + ".0"),
                row("in hexadecimal", id -> Long.toHexString(Long.parseLong(id))),
                row("which is our rule's name", id -> GcpEndpointStage.OURS),
                row("which is our address", id -> "10.2.1.2"));
    }

    private static Adversary row(String name, UnaryOperator<String> id) {
        return answering(Kind.ID, "the row has our id " + name, Ending.WAITING, null, 0, stage -> {
            stage.publish();
            return rows(row -> row.put(ID, id.apply(row.path(ID).asText())));
        });
    }

    /** There are rows of others, and more than one of ours. */
    private static Stream<Adversary> several() {
        return Stream.of(
                answering(Kind.CONNECTION, "the row of ours is there twice", Ending.READY, null, 1, stage -> {
                    stage.publish();
                    return copied(row -> {});
                }),
                waiting(
                        Kind.CONNECTION,
                        "ours is there twice, under two connections",
                        copied(row -> row.put("privatelink_connection_id", "plc000000000000"))),
                answering(
                        Kind.CONNECTION,
                        "ours is there twice, once as an active one of another address",
                        Ending.READY,
                        null,
                        1,
                        stage -> {
                            stage.publish();
                            return copied(row -> row.put("privatelink_connection_id", "plc000000000000")
                                    .put("state", "active")
                                    .put(TOLD, WRONG));
                        }),
                waiting(
                        Kind.CONNECTION,
                        "ours is said to be active before it is, with another address",
                        rows(row -> row.put("state", "active").put(TOLD, WRONG))),
                waiting(
                        Kind.CONNECTION,
                        "ours is said to be approved before it is, with another address",
                        rows(row -> row.put("state", "user-approved").put(TOLD, WRONG))),
                waiting(
                        Kind.CONNECTION,
                        "ours is in a state that nobody knows",
                        rows(row -> row.put("state", "enchanted"))),
                waiting(Kind.CONNECTION, "nobody is listed", answer -> {
                    if (answer.has("connections")) {
                        answer.putArray("connections");
                    }
                }),
                answering(Kind.CONNECTION, "a stranger's alone is listed", Ending.WAITING, null, 0, stage -> {
                    String theirs = stranger(stage);
                    return only(theirs);
                }),
                answering(
                        Kind.CONNECTION,
                        "a stranger's row says that it is ours, too",
                        Ending.WAITING,
                        null,
                        0,
                        stage -> {
                            stranger(stage);
                            stage.makeOurs(stage.published(), GcpEndpointStage.MARK);
                            stage.refresh();
                            String ours =
                                    stage.connection(GcpEndpointStage.OURS).id();
                            return rows(row -> row.put(ID, ours));
                        }));
    }

    /** Whose a row is has to be said: nobody could tell that it is not ours. */
    private static Stream<Adversary> unreadable() {
        return Stream.of(
                unread(Kind.CONNECTION, "a row has no id", rows(row -> row.remove(ID))),
                unread(Kind.CONNECTION, "a row has nothing as its id", rows(row -> row.putNull(ID))));
    }

    /** Somebody else's endpoint, which waits; answers its id. */
    private static String stranger(GcpEndpointStage stage) {
        String network = stage.network("acme-team", ComputeDemo.NETWORK, ComputeDemo.ENDPOINTS, "10.2.1.0/24");
        stage.make(
                "acme-team",
                ComputeDemo.REGION,
                network,
                ComputeDemo.ENDPOINTS,
                GcpLinks.NAME,
                stage.publish(),
                GcpEndpointStage.MARK);
        stage.refresh();
        return stage.connection(GcpEndpointStage.path("acme-team", "forwardingRules", GcpLinks.NAME))
                .id();
    }

    private static Consumer<ObjectNode> only(String id) {
        return answer -> {
            if (answer.has("connections")) {
                List<ObjectNode> rows = rows(answer)
                        .filter(row -> row.path(ID).asText().equals(id))
                        .toList();
                answer.putArray("connections").addAll(rows);
            }
        };
    }

    private static Stream<ObjectNode> rows(ObjectNode answer) {
        return answer.path("connections").valueStream().map(ObjectNode.class::cast);
    }

    private static Consumer<ObjectNode> rows(Consumer<ObjectNode> lie) {
        return answer -> rows(answer).forEach(lie);
    }

    /** Each row has another one before it. */
    private static Consumer<ObjectNode> copied(Consumer<ObjectNode> lie) {
        return answer -> rows(answer).toList().forEach(row -> {
            ObjectNode copy = row.deepCopy();
            lie.accept(copy);
            answer.withArray("connections").insert(0, copy);
        });
    }

    private static Adversary waiting(Kind kind, String name, Consumer<ObjectNode> lie) {
        return answering(kind, name, Ending.WAITING, null, 0, stage -> {
            stage.publish();
            return lie;
        });
    }

    private static Adversary unread(Kind kind, String name, Consumer<ObjectNode> lie) {
        return answering(kind, name, Ending.FAILED, ProblemCodes.ANSWER_UNKNOWN, 0, stage -> {
            stage.publish();
            return lie;
        });
    }

    static Adversary answering(
            Kind kind,
            String name,
            Ending ending,
            @Nullable ProblemCode problem,
            int admissions,
            Function<GcpEndpointStage, Consumer<ObjectNode>> arrange) {
        return new Adversary(
                kind,
                name,
                world -> {
                    Consumer<ObjectNode> lie = arrange.apply(new GcpEndpointStage(world));
                    world.world().aiven().lie(lie);
                    return GcpLinks.endpoint();
                },
                ending,
                problem,
                admissions);
    }
}
