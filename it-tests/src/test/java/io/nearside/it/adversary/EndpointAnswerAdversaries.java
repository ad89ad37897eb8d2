package io.nearside.it.adversary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.it.adversary.Adversary.Ending;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.endpoint.EndpointStage.Stage;
import io.nearside.it.endpoint.Stranger;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmLinkServiceView;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Aiven errs, or somebody speaks in its place: what it says of a service, of its publication or of a connection differs in one thing. */
final class EndpointAnswerAdversaries {
    private static final String ID = "private_endpoint_id";

    private static final String CONNECTION = "privatelink_connection_id";

    private static final String TARGET = "azure_service_id";

    private static final String ALIAS = "azure_service_alias";

    private static final String ALLOWED = "user_subscription_ids";

    private EndpointAnswerAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.of(rows(), several(), targets(), services()).flatMap(each -> each);
    }

    /** The only row is of another endpoint, by one thing in its id. */
    private static Stream<Adversary> rows() {
        return Stream.of(
                foreign("of another subscription", id -> id.replace(ArmDemo.SUBSCRIPTION, otherDigit())),
                foreign("of another group", id -> id.replace("/net-prod/", "/net-prod2/")),
                foreign("of another name", id -> id + "2"),
                foreign("of a name that is the beginning of ours", id -> id.substring(0, id.length() - 1)),
                foreign(
                        "of a network interface of our name",
                        id -> id.replace("privateEndpoints", "networkInterfaces")),
                foreign("with something before our id", id -> "/x" + id),
                foreign("with something behind our id", id -> id + "/connections/1"),
                right("in capitals", id -> id.toUpperCase(Locale.ROOT)),
                right("in lower case", id -> id.toLowerCase(Locale.ROOT)));
    }

    private static Adversary foreign(String name, Function<String, String> id) {
        return answering(Kind.ID, "the row is " + name, Ending.WAITING, null, 0, stage -> {
            stage.publish();
            return rows(row -> row.put(ID, id.apply(row.path(ID).asText())));
        });
    }

    private static Adversary right(String name, Function<String, String> id) {
        return answering(Kind.ID, "the row has our id " + name, Ending.READY, null, 1, stage -> {
            stage.publish();
            return rows(row -> row.put(ID, id.apply(row.path(ID).asText())));
        });
    }

    /** There are rows of others, and more than one of ours. */
    private static Stream<Adversary> several() {
        return Stream.of(
                answering(Kind.CONNECTION, "ours is there twice", Ending.READY, null, 1, stage -> {
                    stage.publish();
                    return copied(row -> {});
                }),
                answering(
                        Kind.CONNECTION, "ours is there twice, once as an active one", Ending.READY, null, 1, stage -> {
                            stage.publish();
                            return copied(row -> row.put("state", "active")
                                    .put(CONNECTION, "plc000000000000")
                                    .put("user_ip_address", "10.1.1.99"));
                        }),
                answering(
                        Kind.CONNECTION,
                        "our id stands under a stranger's connection",
                        Ending.WAITING,
                        null,
                        1,
                        stage -> {
                            Stranger stranger = stranger(stage);
                            String theirs = stage.connectionId(stranger.endpoint(EndpointStage.NAME));
                            return rows(row -> row.put(
                                    ID,
                                    row.path(CONNECTION).asText().equals(theirs)
                                            ? EndpointStage.OURS
                                            : stranger.endpoint(EndpointStage.NAME)));
                        }),
                answering(
                        Kind.CONNECTION,
                        "a stranger's row says that it is ours, too",
                        Ending.WAITING,
                        null,
                        0,
                        stage -> {
                            stranger(stage);
                            String target = stage.published().id();
                            stage.bring(
                                    stage.makeOurs(EndpointStage.OURS, target, EndpointNameAdversaries.MARK),
                                    Stage.PENDING);
                            return rows(row -> row.put(ID, EndpointStage.OURS));
                        }),
                answering(Kind.CONNECTION, "ours is said to be active before it is", Ending.WAITING, null, 0, stage -> {
                    stage.publish();
                    return rows(row -> row.put("state", "active").put("user_ip_address", "10.1.1.4"));
                }),
                answering(Kind.CONNECTION, "ours is in a state that nobody knows", Ending.WAITING, null, 0, stage -> {
                    stage.publish();
                    return rows(row -> row.put("state", "enchanted"));
                }));
    }

    /** What endpoints are to lead to is another service. */
    private static Stream<Adversary> targets() {
        return Stream.of(
                answering(Kind.TARGET, "another one, where nobody waits for us", Ending.WAITING, null, 0, stage -> {
                    stage.publish();
                    String other = stage.other("web").id();
                    return answer -> swap(answer, TARGET, other);
                }),
                refused("one that is not there", stage -> {
                    String wrong = stage.publish().id() + "2";
                    return answer -> swap(answer, TARGET, wrong);
                }),
                refused("a thing that is no service", stage -> {
                    stage.publish();
                    return answer -> swap(answer, TARGET, EndpointStage.NETWORK);
                }),
                blocked("another one once our endpoint is there", ProblemCodes.ENDPOINT_MISMATCH, stage -> {
                    ArmLinkServiceView right = stage.publish();
                    stage.makeOurs(EndpointStage.OURS, right.id(), "");
                    String other = stage.other("web").id();
                    return answer -> {
                        swap(answer, TARGET, other);
                        swap(answer, ALIAS, "web.azure.privatelinkservice");
                    };
                }),
                answering(Kind.TARGET, "the right one in capitals", Ending.READY, null, 1, stage -> {
                    String right = stage.publish().id();
                    return answer -> swap(answer, TARGET, right.toUpperCase(Locale.ROOT));
                }),
                answering(Kind.TARGET, "another alias, which is not used", Ending.READY, null, 1, stage -> {
                    stage.publish();
                    return answer -> swap(answer, ALIAS, "web.azure.privatelinkservice");
                }),
                new Adversary(
                        Kind.TARGET,
                        "an alias that is none, and is to be used",
                        world -> {
                            EndpointStage stage = new EndpointStage(world);
                            stage.publish();
                            world.world().aiven().lie(answer -> swap(answer, ALIAS, "web.example.org"));
                            return EndpointStage.link(Map.of(), Map.of("target", "alias"));
                        },
                        Ending.FAILED,
                        ProblemCodes.CALL_REFUSED,
                        0),
                answering(
                        Kind.TARGET,
                        "another one after the look that ours is made by",
                        Ending.READY,
                        null,
                        1,
                        stage -> {
                            stage.publish();
                            String other = stage.other("web").id();
                            AtomicInteger looks = new AtomicInteger();
                            return answer -> {
                                if (answer.has(TARGET) && looks.incrementAndGet() > 1) {
                                    answer.put(TARGET, other);
                                }
                            };
                        }));
    }

    /** The service is another one, or somebody else's list. */
    private static Stream<Adversary> services() {
        return Stream.of(
                blocked("a service on another cloud", ProblemCodes.PLACE_MISMATCH, on("google-europe-west1")),
                refused("a service on a cloud that nobody knows", on("elsewhere-europe-west1")),
                answering(
                        Kind.ANSWER_OF_THE_VENDOR,
                        "our subscription never gets into the list",
                        Ending.WAITING,
                        null,
                        0,
                        stage -> {
                            stage.publish();
                            return answer -> {
                                if (answer.has(ALLOWED)) {
                                    answer.putArray(ALLOWED).add("99999999-1b7a-4e0d-a6c4-2f9e51b7d830");
                                }
                            };
                        }),
                answering(
                        Kind.ANSWER_OF_THE_VENDOR,
                        "our subscription is listed in capitals",
                        Ending.READY,
                        null,
                        1,
                        stage -> {
                            stage.publish();
                            return answer -> {
                                if (answer.has(ALLOWED)) {
                                    answer.putArray(ALLOWED).add(ArmDemo.SUBSCRIPTION.toUpperCase(Locale.ROOT));
                                }
                            };
                        }));
    }

    private static Stranger stranger(EndpointStage stage) {
        Stranger stranger = Stranger.of(stage);
        String target = stage.publish(stranger.subscription()).id();
        stage.bring(stranger.make(EndpointStage.NAME, target), Stage.PENDING);
        return stranger;
    }

    private static Consumer<ObjectNode> rows(Consumer<ObjectNode> lie) {
        return answer -> answer.path("connections")
                .valueStream()
                .map(ObjectNode.class::cast)
                .forEach(lie);
    }

    /** Each row is followed by another one. */
    private static Consumer<ObjectNode> copied(Consumer<ObjectNode> lie) {
        return answer -> {
            if (answer.has("connections")) {
                for (ObjectNode row : answer.path("connections")
                        .valueStream()
                        .map(ObjectNode.class::cast)
                        .toList()) {
                    ObjectNode copy = row.deepCopy();
                    lie.accept(copy);
                    answer.withArray("connections").insert(0, copy);
                }
            }
        };
    }

    private static void swap(ObjectNode answer, String key, String value) {
        if (answer.hasNonNull(key)) {
            answer.put(key, value);
        }
    }

    private static Function<EndpointStage, Consumer<ObjectNode>> on(String cloud) {
        return stage -> {
            stage.publish();
            return answer -> {
                if (answer.path("service") instanceof ObjectNode service) {
                    service.put("cloud_name", cloud);
                }
            };
        };
    }

    private static String otherDigit() {
        return ArmDemo.SUBSCRIPTION.substring(0, ArmDemo.SUBSCRIPTION.length() - 1) + "1";
    }

    private static Adversary refused(String name, Function<EndpointStage, Consumer<ObjectNode>> arrange) {
        return answering(Kind.TARGET, name, Ending.FAILED, ProblemCodes.CALL_REFUSED, 0, arrange);
    }

    private static Adversary blocked(
            String name, ProblemCode problem, Function<EndpointStage, Consumer<ObjectNode>> arrange) {
        return answering(Kind.TARGET, name, Ending.BLOCKED, problem, 0, arrange);
    }

    private static Adversary answering(
            Kind kind,
            String name,
            Ending ending,
            @Nullable ProblemCode problem,
            int admissions,
            Function<EndpointStage, Consumer<ObjectNode>> arrange) {
        return new Adversary(
                kind,
                name,
                world -> {
                    EndpointStage stage = new EndpointStage(world);
                    Consumer<ObjectNode> lie = arrange.apply(stage);
                    world.world().aiven().lie(lie);
                    return EndpointStage.link();
                },
                ending,
                problem,
                admissions);
    }
}
