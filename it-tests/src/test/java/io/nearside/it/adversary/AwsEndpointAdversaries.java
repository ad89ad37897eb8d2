package io.nearside.it.adversary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.it.adversary.Adversary.Ending;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.endpoint.AwsEndpointStage;
import io.nearside.it.world.AwsLinks;
import io.nearside.simulator.ec2.Ec2Demo;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Other people's endpoints on AWS, endpoints that are called as ours is, and answers of the vendor's that differ from the right one in one thing. */
final class AwsEndpointAdversaries {
    private static final String ID = "vpc_endpoint_id";

    private static final String TARGET = "aws_service_name";

    private static final String STRANGER = AwsEndpointStage.root(Ec2Demo.STRANGER);

    private static final Map<String, String> ANOTHERS =
            Map.of("managed-by", "nearside", "nearside-link", "another-link");

    private AwsEndpointAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.of(neighbours(), leadingElsewhere(), dead(), ours(), rows(), targets())
                .flatMap(each -> each);
    }

    /** Let in like ours, since whoever comes of the list is, and none of ours. */
    private static Stream<Adversary> neighbours() {
        return Stream.of(
                beside(Kind.CONNECTION, "a stranger's of our name came before ours", stage -> {
                    String target = stage.publish(STRANGER);
                    stage.makeElsewhere(Ec2Demo.STRANGER, AwsLinks.ENDPOINT, target, AwsEndpointStage.MARK);
                    stage.settle();
                }),
                beside(Kind.CONNECTION, "a stranger's came after ours", stage -> {
                    String target = stage.publish(STRANGER);
                    stage.makeOurs(target, AwsEndpointStage.MARK);
                    stage.makeElsewhere(Ec2Demo.STRANGER, "aaa", target, Map.of());
                    stage.settle();
                }),
                beside(Kind.CONNECTION, "another link's of our own network came before ours", stage -> {
                    stage.make(
                            Ec2Demo.CUSTOMER,
                            Ec2Demo.CUSTOMER_VPC,
                            Ec2Demo.FIRST_ENDPOINTS,
                            "another-link",
                            stage.publish(),
                            ANOTHERS);
                    stage.settle();
                }),
                beside(Kind.PLACE, "of our name and mark in another network of ours", stage -> {
                    String target = stage.publish();
                    stage.makeElsewhere(Ec2Demo.CUSTOMER, AwsLinks.ENDPOINT, target, AwsEndpointStage.MARK);
                    stage.settle();
                }),
                beside(Kind.PLACE, "of our name and mark in another network of ours, to another service", stage -> {
                    stage.publish();
                    stage.makeElsewhere(Ec2Demo.CUSTOMER, AwsLinks.ENDPOINT, stage.other(), AwsEndpointStage.MARK);
                }));
    }

    /** Of our name, where ours is to be. */
    private static Stream<Adversary> leadingElsewhere() {
        Stream<Adversary> published = Stream.of(Map.<String, String>of(), AwsEndpointStage.MARK)
                .flatMap(tags -> Stream.of("pending", "let in")
                        .map(state -> mismatch(
                                "leads to a service of another owner, " + state
                                        + (tags.isEmpty() ? "" : ", with our mark"),
                                stage -> {
                                    stage.publish();
                                    String made = stage.makeOurs(stage.other(), tags);
                                    if (state.equals("let in")) {
                                        stage.services().accept(made);
                                        stage.settle();
                                    }
                                })));
        return Stream.concat(
                published,
                Stream.of(mismatch(
                        "leads to a service of another owner, and ours is not published",
                        stage -> stage.makeOurs(stage.other(), Map.of()))));
    }

    /** Turned away, and not this link's own. */
    private static Stream<Adversary> dead() {
        return Stream.of(Map.<String, String>of(), ANOTHERS)
                .map(tags -> blocked(
                        Kind.ENDPOINT,
                        "of our name is turned away by our service, "
                                + (tags.isEmpty() ? "unmarked" : "marked as another link's"),
                        ProblemCodes.ENDPOINT_REJECTED,
                        stage -> {
                            String made = stage.makeOurs(stage.publish(), tags);
                            stage.services().reject(made);
                            return answer -> {};
                        }));
    }

    /** Used as they are. */
    private static Stream<Adversary> ours() {
        return Stream.of(
                beside(
                        Kind.NAME_OR_TAG,
                        "our endpoint has no mark",
                        stage -> stage.makeOurs(stage.publish(), Map.of())),
                beside(
                        Kind.NAME_OR_TAG,
                        "our endpoint has another link's mark",
                        stage -> stage.makeOurs(stage.publish(), ANOTHERS)),
                beside(Kind.NAME_OR_TAG, "one of our name has gone, and is still shown", stage -> {
                    String made = stage.makeOurs(stage.publish(), Map.of());
                    stage.services().deleteEndpoint(made);
                    stage.settle();
                }));
    }

    /** The only row is of another endpoint, by one thing in its id, or there are more of them. */
    private static Stream<Adversary> rows() {
        return Stream.of(
                foreign("of another id", id -> id.substring(0, id.length() - 1) + (id.endsWith("0") ? "1" : "0")),
                foreign("of an id that is the beginning of ours", id -> id.substring(0, id.length() - 1)),
                foreign("with something behind our id", id -> id + "0"),
                foreign("with something before our id", id -> "arn:aws:ec2:eu-west-1:111122223333:vpc-endpoint/" + id),
                foreign("of the service", id -> id.replace("vpce-", "vpce-svc-")),
                answering(Kind.CONNECTION, "ours is there twice", Ending.READY, null, 1, stage -> {
                    stage.publish();
                    return answer -> {
                        if (answer.has("connections")) {
                            List<ObjectNode> rows = answer.path("connections")
                                    .valueStream()
                                    .map(ObjectNode.class::cast)
                                    .map(ObjectNode::deepCopy)
                                    .toList();
                            rows.forEach(row -> answer.withArray("connections")
                                    .add(row.put("privatelink_connection_id", "plc00000000000")));
                        }
                    };
                }),
                answering(Kind.CONNECTION, "ours is in a state that nobody knows", Ending.WAITING, null, 1, stage -> {
                    stage.publish();
                    return rows(row -> row.put("state", "enchanted"));
                }));
    }

    private static Adversary foreign(String name, Function<String, String> id) {
        return answering(Kind.ID, "the row is " + name, Ending.WAITING, null, 1, stage -> {
            stage.publish();
            return rows(row -> row.put(ID, id.apply(row.path(ID).asText())));
        });
    }

    /** What endpoints are to lead to is another service, or the list is not to be believed. */
    private static Stream<Adversary> targets() {
        return Stream.of(
                answering(Kind.TARGET, "another owner's, where nobody waits for us", Ending.WAITING, null, 1, stage -> {
                    stage.publish();
                    String other = stage.other();
                    return answer -> swap(answer, other);
                }),
                blocked(Kind.TARGET, "one that is not there", ProblemCodes.ENDPOINT_UNFIT, stage -> {
                    String wrong = stage.publish() + "0";
                    return answer -> swap(answer, wrong);
                }),
                blocked(Kind.TARGET, "one that is not shown to us", ProblemCodes.ENDPOINT_UNFIT, stage -> {
                    stage.publish();
                    String hidden = stage.services().name(stage.services().create(Ec2Demo.VENDOR, Ec2Demo.REGION));
                    return answer -> swap(answer, hidden);
                }),
                blocked(
                        Kind.TARGET,
                        "another one once our endpoint is there",
                        ProblemCodes.ENDPOINT_MISMATCH,
                        stage -> {
                            stage.makeOurs(stage.publish(), Map.of());
                            String other = stage.other();
                            return answer -> swap(answer, other);
                        }),
                answering(
                        Kind.ANSWER_OF_THE_VENDOR,
                        "our account never gets into the list",
                        Ending.WAITING,
                        null,
                        0,
                        stage -> {
                            stage.publish();
                            return answer -> {
                                if (answer.has("principals")) {
                                    answer.putArray("principals").add(STRANGER);
                                }
                            };
                        }),
                answering(
                        Kind.ANSWER_OF_THE_VENDOR,
                        "a user of our account is listed, and not the account",
                        Ending.WAITING,
                        null,
                        0,
                        stage -> {
                            stage.publish();
                            return answer -> {
                                if (answer.has("principals")) {
                                    answer.putArray("principals").add("arn:aws:iam::111122223333:user/simulator");
                                }
                            };
                        }));
    }

    private static void swap(ObjectNode answer, String value) {
        if (answer.hasNonNull(TARGET)) {
            answer.put(TARGET, value);
        }
    }

    private static Consumer<ObjectNode> rows(Consumer<ObjectNode> lie) {
        return answer -> answer.path("connections")
                .valueStream()
                .map(ObjectNode.class::cast)
                .forEach(lie);
    }

    private static Adversary beside(Kind kind, String name, Consumer<AwsEndpointStage> arrange) {
        return answering(kind, name, Ending.READY, null, 1, stage -> {
            arrange.accept(stage);
            return answer -> {};
        });
    }

    private static Adversary mismatch(String name, Consumer<AwsEndpointStage> arrange) {
        return blocked(Kind.ENDPOINT, "of our name " + name, ProblemCodes.ENDPOINT_MISMATCH, stage -> {
            arrange.accept(stage);
            return answer -> {};
        });
    }

    private static Adversary blocked(
            Kind kind, String name, ProblemCode problem, Function<AwsEndpointStage, Consumer<ObjectNode>> arrange) {
        return answering(kind, name, Ending.BLOCKED, problem, 0, arrange);
    }

    private static Adversary answering(
            Kind kind,
            String name,
            Ending ending,
            @Nullable ProblemCode problem,
            int made,
            Function<AwsEndpointStage, Consumer<ObjectNode>> arrange) {
        return new Adversary(
                kind,
                name,
                world -> {
                    Consumer<ObjectNode> lie = arrange.apply(new AwsEndpointStage(world));
                    world.world().aiven().lie(lie);
                    return AwsLinks.endpoint();
                },
                ending,
                problem,
                made);
    }
}
