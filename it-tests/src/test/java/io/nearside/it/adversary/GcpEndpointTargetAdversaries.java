package io.nearside.it.adversary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.it.adversary.Adversary.Ending;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.world.GcpLinks;
import io.nearside.simulator.compute.ComputeDemo;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Aiven errs, or somebody speaks in its place: what it says of a service on Google, or of what endpoints are to lead to, differs in one thing. */
final class GcpEndpointTargetAdversaries {
    private static final String TARGET = "google_service_attachment";

    private GcpEndpointTargetAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.of(targets(), malformed(), later(), services()).flatMap(each -> each);
    }

    /** What endpoints are to lead to is another service. */
    private static Stream<Adversary> targets() {
        return Stream.of(
                GcpEndpointAnswerAdversaries.answering(
                        Kind.TARGET, "another project's, where nobody waits for us", Ending.WAITING, null, 0, stage -> {
                            stage.publish();
                            return swap(stage.other("web"));
                        }),
                GcpEndpointAnswerAdversaries.answering(
                        Kind.TARGET, "one of the same name in another project", Ending.WAITING, null, 0, stage -> {
                            String right = stage.publish();
                            return swap(stage.other(right.substring(right.lastIndexOf('/') + 1)));
                        }),
                target("one that is not there", Ending.FAILED, ProblemCodes.CALL_REFUSED, right -> right + "2"),
                target(
                        "one of a project that is not there",
                        Ending.FAILED,
                        ProblemCodes.CALL_REFUSED,
                        right -> right.replace("aivenprod", "aivenprod2")),
                target(
                        "the right one with its name in capitals",
                        Ending.FAILED,
                        ProblemCodes.CALL_REFUSED,
                        right -> right.replace("privatelink-s", "PRIVATELINK-S")),
                target(
                        "one of another region",
                        Ending.BLOCKED,
                        ProblemCodes.PLACE_MISMATCH,
                        right -> right.replace(ComputeDemo.REGION, "us-east1")),
                target(
                        "one of a region whose name begins as ours does",
                        Ending.BLOCKED,
                        ProblemCodes.PLACE_MISMATCH,
                        right -> right.replace(ComputeDemo.REGION, ComputeDemo.REGION + "0")),
                target(
                        "one of our region in capitals",
                        Ending.BLOCKED,
                        ProblemCodes.PLACE_MISMATCH,
                        right -> right.replace(ComputeDemo.REGION, "EUROPE-WEST1")),
                alias("a host and a version", "https://www.googleapis.com/compute/v1/"),
                alias("another host and version", "https://compute.googleapis.com/compute/beta/"));
    }

    private static Adversary alias(String how, String before) {
        return GcpEndpointAnswerAdversaries.answering(
                Kind.TARGET, "the right one with " + how, Ending.READY, null, 1, stage -> {
                    String right = stage.publish();
                    return swap(before + right);
                });
    }

    /** What is the name of no service attachment is led to by nothing. */
    private static Stream<Adversary> malformed() {
        return Stream.of(
                unfit("in capitals", right -> right.toUpperCase(Locale.ROOT)),
                unfit("without its project", right -> right.replaceFirst("projects/[^/]+/", "")),
                unfit("without its region", right -> right.replaceFirst("regions/[^/]+", "global")),
                unfit("with something behind it", right -> right + "/connections/1"),
                unfit("with a question behind it", right -> right + "?alt=json"),
                unfit("with another one before it", right -> right.replace("aivenprod", "partner-net") + "/" + right),
                unfit("with a name before it that is no host's", right -> "elsewhere/" + right),
                unfit(
                        "a forwarding rule of that name",
                        right -> right.replace("serviceAttachments", "forwardingRules")),
                unfit("a network of ours", right -> GcpLinks.NETWORK),
                unfit("a sentence", right -> "to be said"));
    }

    private static Adversary unfit(String name, UnaryOperator<String> wrong) {
        return target(name, Ending.BLOCKED, ProblemCodes.ENDPOINT_UNFIT, wrong);
    }

    private static Adversary target(String name, Ending ending, ProblemCode problem, UnaryOperator<String> wrong) {
        return GcpEndpointAnswerAdversaries.answering(Kind.TARGET, name, ending, problem, 0, stage -> {
            String right = stage.publish();
            return swap(wrong.apply(right));
        });
    }

    /** The publication changes under a link that is being made, or is. */
    private static Stream<Adversary> later() {
        return Stream.of(
                GcpEndpointAnswerAdversaries.answering(
                        Kind.TARGET,
                        "another one once our endpoint is there",
                        Ending.BLOCKED,
                        ProblemCodes.ENDPOINT_MISMATCH,
                        0,
                        stage -> {
                            stage.makeOurs(stage.publish(), "");
                            return swap(stage.other("web"));
                        }),
                GcpEndpointAnswerAdversaries.answering(
                        Kind.TARGET,
                        "another one after the look that ours is made by",
                        Ending.READY,
                        null,
                        1,
                        stage -> {
                            stage.publish();
                            Consumer<ObjectNode> other = swap(stage.other("web"));
                            AtomicInteger looks = new AtomicInteger();
                            return answer -> {
                                if (answer.has(TARGET) && looks.incrementAndGet() > 1) {
                                    other.accept(answer);
                                }
                            };
                        }),
                GcpEndpointAnswerAdversaries.answering(
                        Kind.TARGET, "another one once we are connected", Ending.READY, null, 1, stage -> {
                            stage.world().connect(GcpLinks.endpoint());
                            return swap(stage.other("web"));
                        }));
    }

    private static Stream<Adversary> services() {
        return Stream.of(
                service("a service on another cloud", "aws-eu-west-1", Ending.BLOCKED, ProblemCodes.PLACE_MISMATCH),
                service(
                        "a service on another cloud with a region of our region's name",
                        "azure-europe-west1",
                        Ending.BLOCKED,
                        ProblemCodes.PLACE_MISMATCH),
                service(
                        "a service on a cloud that nobody knows",
                        "elsewhere-europe-west1",
                        Ending.FAILED,
                        ProblemCodes.CALL_REFUSED),
                service("a service of another region", "google-us-east1", Ending.BLOCKED, ProblemCodes.PLACE_MISMATCH),
                service(
                        "a service of a region whose name begins as ours does",
                        "google-europe-west10",
                        Ending.BLOCKED,
                        ProblemCodes.PLACE_MISMATCH));
    }

    private static Adversary service(String name, String cloud, Ending ending, ProblemCode problem) {
        return GcpEndpointAnswerAdversaries.answering(Kind.ANSWER_OF_THE_VENDOR, name, ending, problem, 0, stage -> {
            stage.publish();
            return answer -> {
                if (answer.path("service") instanceof ObjectNode service) {
                    service.put("cloud_name", cloud);
                }
            };
        });
    }

    private static Consumer<ObjectNode> swap(String target) {
        return answer -> {
            if (answer.hasNonNull(TARGET)) {
                answer.put(TARGET, target);
            }
        };
    }
}
