package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.cloud.Networks;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.NetworkId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** What a refusal by the service becomes. Each goes through the real SDK, and is one request. */
final class AwsErrorsTest {
    private final StubAws aws = new StubAws();

    private final Networks networks = aws.find(Networks.class);

    @AfterEach
    void close() {
        aws.close();
    }

    @ParameterizedTest
    @CsvSource({
        // not permitted, or not known who asks
        "UnauthorizedOperation, 403, DENIED",
        "AuthFailure, 400, DENIED",
        "AccessDenied, 403, DENIED",
        "AccessDeniedException, 400, DENIED",
        "ExpiredToken, 403, DENIED",
        "RequestExpired, 400, DENIED",
        "InvalidClientTokenId, 403, DENIED",
        "OptInRequired, 403, DENIED",
        "PendingVerification, 400, DENIED",
        "Blocked, 403, DENIED",
        "MissingAuthenticationToken, 400, DENIED",
        "IncompleteSignature, 400, DENIED",
        "RequestTimeTooSkewed, 403, DENIED",
        // too many calls
        "RequestLimitExceeded, 503, THROTTLED",
        "Throttling, 400, THROTTLED",
        "ThrottlingException, 400, THROTTLED",
        "SlowDown, 503, THROTTLED",
        "RequestThrottled, 503, THROTTLED",
        "EC2ThrottledException, 503, THROTTLED",
        // absent
        "InvalidVpcID.NotFound, 400, NOT_FOUND",
        "InvalidVpcID.NotFound, 503, UNAVAILABLE",
        "InvalidVpcPeeringConnectionID.NotFound, 400, NOT_FOUND",
        "InvalidVpcPeeringConnectionId.NotFound, 400, NOT_FOUND",
        "InvalidRouteTableID.NotFound, 400, NOT_FOUND",
        "InvalidRoute.NotFound, 400, NOT_FOUND",
        "InvalidTransitGatewayID.NotFound, 400, NOT_FOUND",
        "InvalidTransitGatewayAttachmentID.NotFound, 400, NOT_FOUND",
        // in another state, or there already
        "RouteAlreadyExists, 400, CONFLICT",
        "VpcPeeringConnectionAlreadyExists, 400, CONFLICT",
        "InvalidStateTransition, 400, CONFLICT",
        "IncorrectState, 400, CONFLICT",
        "IncorrectInstanceState, 400, CONFLICT",
        "DependencyViolation, 400, CONFLICT",
        "InvalidPermission.Duplicate, 400, CONFLICT",
        "DuplicateTransitGatewayAttachment, 400, CONFLICT",
        "TransitGatewayRouteTablePropagation.Duplicate, 400, CONFLICT",
        "Resource.AlreadyAssociated, 400, CONFLICT",
        "IdempotentParameterMismatch, 400, CONFLICT",
        "ConcurrentTagAccess, 400, BUSY",
        // full
        "RouteLimitExceeded, 400, EXHAUSTED",
        "ActiveVpcPeeringConnectionPerVpcLimitExceeded, 400, EXHAUSTED",
        "VpcPeeringConnectionsPerVpcLimitExceeded, 400, EXHAUSTED",
        "InsufficientFreeAddressesInSubnet, 400, EXHAUSTED",
        // never
        "OperationNotPermitted, 400, INVALID",
        "InvalidVpcPeeringConnectionId.Malformed, 400, INVALID",
        "InvalidVpcID.Malformed, 400, INVALID",
        "InvalidParameterValue, 400, INVALID",
        "InvalidAction, 400, INVALID",
        "MalformedQueryString, 400, INVALID",
        "MissingParameter, 400, INVALID",
        "UnknownParameter, 400, INVALID",
        "UnsupportedOperation, 400, INVALID",
        "ValidationError, 400, INVALID",
        // the service's own fault
        "InternalError, 500, UNAVAILABLE",
        "InternalFailure, 500, UNAVAILABLE",
        "Unavailable, 503, UNAVAILABLE",
        "ServiceUnavailable, 503, UNAVAILABLE",
        // nothing that we know
        "SomethingNew, 400, UNKNOWN"
    })
    void everyCodeHasItsKind(String code, int status, ErrorKind kind) {
        aws.refuse("DescribeVpcs", status, code, "the reason for ec2:DescribeVpcs");
        CloudException e = failure();
        assertThat(e.kind()).isEqualTo(kind);
        assertThat(e).hasMessage("the reason for ec2:DescribeVpcs").hasCauseInstanceOf(Ec2Exception.class);
        assertThat(e.fault().says())
                .isEqualTo("ec2:DescribeVpcs (HTTP " + status + ", " + code + ", request req-of-refusal)");
        assertThat(aws.actions()).containsExactly("DescribeVpcs");
    }

    @ParameterizedTest
    @CsvSource({
        "500, UNAVAILABLE, AWS gave no reason",
        "502, UNAVAILABLE, AWS gave no reason",
        "429, THROTTLED, AWS gave no reason",
        "403, DENIED, AWS gave no reason",
        "401, DENIED, AWS did not accept the credentials",
        "404, UNKNOWN, AWS gave no reason",
        "301, UNKNOWN, AWS gave no reason"
    })
    void aRefusalThatIsNotOfAwsIsJudgedByItsStatus(int status, ErrorKind kind, String says) {
        for (String body : new String[] {"<html><body>Oops</body></html>", "{\"oops\": true}", ""}) {
            aws.answer("DescribeVpcs", status, body, Map.of());
            CloudException e = failure();
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e).hasMessage(says);
            assertThat(e.fault().code()).isNull();
            assertThat(e.fault().status()).isEqualTo(status);
        }
        assertThat(aws.actions()).hasSize(3);
    }

    @Test
    void theReasonOfA401IsLostAndSaidInOurWords() {
        aws.refuse("DescribeVpcs", 401, "AuthFailure", "AWS was not able to validate the provided access credentials");
        CloudException e = failure();
        assertThat(e.kind()).isEqualTo(ErrorKind.DENIED);
        assertThat(e).hasMessage("AWS did not accept the credentials");
    }

    @Test
    void howLongToWaitIsPassedOn() {
        aws.answer(
                "DescribeVpcs",
                503,
                StubAws.refusal("RequestLimitExceeded", "Request limit exceeded."),
                Map.of("Retry-After", "7"));
        CloudException e = failure();
        assertThat(e.kind()).isEqualTo(ErrorKind.THROTTLED);
        assertThat(e.fault().delay()).contains(Duration.ofSeconds(7));
        assertThat(aws.actions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wed, 21 Oct 2026 07:28:00 GMT", "-1", "99999999999999999999"})
    void aDelayThatIsNoNumberOfSecondsIsLeftOut(String header) {
        aws.answer("DescribeVpcs", 503, StubAws.refusal("Throttling", "Slow"), Map.of("Retry-After", header));
        assertThat(failure().fault().delay()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "You are not authorized to perform this operation.,"
                + " ec2:DescribeVpcs: You are not authorized to perform this operation.",
        "You are not authorized to perform: ec2:DescribeVpcs because no policy allows it,"
                + " You are not authorized to perform: ec2:DescribeVpcs because no policy allows it",
        "You are not authorized. Encoded authorization failure message: QmxvYg==,"
                + " ec2:DescribeVpcs: You are not authorized."
    })
    void aDenialNamesTheActionAndHasNoBlob(String said, String message) {
        aws.refuse("DescribeVpcs", 403, "UnauthorizedOperation", said);
        assertThat(failure()).hasMessage(message);
    }

    @Test
    void aWrongSignatureDoesNotGiveTheTokenAway() {
        aws.refuse(
                "DescribeVpcs",
                403,
                "SignatureDoesNotMatch",
                "The signature does not match. The Canonical String for this request should have been\n'POST\n/\n"
                        + "x-amz-security-token:token-of-ours'");
        CloudException e = failure();
        assertThat(e.kind()).isEqualTo(ErrorKind.DENIED);
        assertThat(e).hasMessage("ec2:DescribeVpcs: The signature does not match.");
        assertThat(e.getCause()).isNull();
    }

    private CloudException failure() {
        return catchThrowableOfType(CloudException.class, () -> networks.describe(new NetworkId(StubAws.VPC)));
    }
}
