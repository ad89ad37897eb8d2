package io.nearside.aws.endpoint;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.aws.AwsAnswers;
import io.nearside.aws.AwsTags;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.LastError;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/**
 * Reads interface endpoints. One word says both where an endpoint stands and whether its service lets it in (API reference of EC2,
 * VpcEndpoint: State), and it is compared as text, since AWS spells it in more than one way.
 */
final class AwsEndpointReader {

    private AwsEndpointReader() {}

    static Endpoint endpoint(VpcEndpoint shown) {
        String state = AwsAnswers.state(shown.stateAsString());
        return new Endpoint(
                new EndpointName(name(shown)),
                new ConsumerId(id(shown)),
                AwsAnswers.present("serviceName", shown.serviceName()),
                state(state),
                approval(state),
                AwsTags.mark(shown.tags()).orElse(null),
                words(shown));
    }

    static String id(VpcEndpoint shown) {
        return AwsAnswers.present("vpcEndpointId", shown.vpcEndpointId());
    }

    /** AWS gives an endpoint no name but that of its tag; one without is called by its id. */
    static String name(VpcEndpoint shown) {
        return AwsTags.value(shown.tags(), AwsTags.NAME).orElseGet(() -> id(shown));
    }

    private static State state(String word) {
        return switch (word) {
            case "pending", "partial" -> State.SETTLING;
            case "pendingacceptance", "available", "rejected", "expired" -> State.STANDING;
            case "deleting", "deleted" -> State.LEAVING;
            case "failed" -> State.FAILED;
            default -> State.UNKNOWN;
        };
    }

    private static Approval approval(String word) {
        return switch (word) {
            case "pendingacceptance" -> Approval.PENDING;
            case "pending", "available", "partial" -> Approval.APPROVED;
            case "rejected", "expired" -> Approval.REJECTED;
            default -> Approval.UNKNOWN;
        };
    }

    private static String words(VpcEndpoint shown) {
        Optional<LastError> last = Optional.ofNullable(shown.lastError());
        return Stream.of(
                        Optional.ofNullable(shown.failureReason()),
                        last.flatMap(error -> Optional.ofNullable(error.message())),
                        last.flatMap(error -> Optional.ofNullable(error.code())).map(code -> "(" + code + ")"))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Of those with one name, the one that is meant: what stands before what leaves, a marked one before others, and the oldest. */
    static Optional<VpcEndpoint> meant(List<VpcEndpoint> shown) {
        return shown.stream().min(AwsEndpointReader::compare);
    }

    private static int compare(VpcEndpoint one, VpcEndpoint other) {
        int byEnd = Boolean.compare(isLeaving(one), isLeaving(other));
        if (byEnd != 0) {
            return byEnd;
        }
        int byMark = Boolean.compare(
                AwsTags.mark(one.tags()).isEmpty(), AwsTags.mark(other.tags()).isEmpty());
        if (byMark != 0) {
            return byMark;
        }
        int byAge = age(one.creationTimestamp()).compareTo(age(other.creationTimestamp()));
        return byAge == 0 ? id(one).compareTo(id(other)) : byAge;
    }

    private static Instant age(@Nullable Instant made) {
        return made == null ? Instant.MAX : made;
    }

    static boolean isLeaving(VpcEndpoint shown) {
        return state(AwsAnswers.state(shown.stateAsString())) == State.LEAVING;
    }
}
