package io.nearside.aws;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import io.nearside.guice.CallLog;
import io.nearside.guice.ProviderLife;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** The one place through which every call goes, and the only file that knows the SDK's exceptions. */
public final class AwsErrors {
    /**
     * What is called inside another service's call, by the SDK's names of the services: one call of STS assumes the role, those of
     * Identity Center are a profile's.
     */
    private static final Map<String, String> FOR_CREDENTIALS =
            Map.of("Sts", "sts:AssumeRole", "Sso", "sso:GetRoleCredentials", "SsoOidc", "sso-oauth:CreateToken");

    private final ProviderLife life;

    @Inject
    AwsErrors(ProviderLife life) {
        this.life = life;
    }

    /** Makes a call, such as {@code ec2:DescribeVpcs}, and reads its answer. */
    public <T> T call(String operation, Supplier<T> request) {
        return call(operation, Map.of(), request);
    }

    /**
     * Makes a call, and reads its answer.
     *
     * @param here codes that mean something else in this call than in others
     */
    public <T> T call(String operation, Map<String, ErrorKind> here, Supplier<T> request) {
        life.requireOpen(operation);
        long start = System.nanoTime();
        try {
            return attempted(operation, here, request);
        } catch (CloudException e) {
            CallLog.failed(e, Duration.ofNanos(System.nanoTime() - start));
            throw e;
        }
    }

    private static <T> T attempted(String operation, Map<String, ErrorKind> here, Supplier<T> request) {
        try {
            return request.get();
        } catch (AwsServiceException e) {
            throw refused(operation, here, e);
        } catch (SdkException | UncheckedIOException e) {
            throw unanswered(operation, e);
        } catch (CredentialsMissing e) {
            throw new CloudException(ErrorKind.DENIED, e.says, fault(operation, 0), e.getCause());
        } catch (AwsDryRunGuard.NotSent e) {
            throw new CloudException(ErrorKind.INVALID, e.says, fault(operation, 0), e);
        } catch (NotAws e) {
            throw new CloudException(
                    ErrorKind.UNAVAILABLE,
                    "The answer is not one of AWS: is there a proxy, or another service at the endpoint?",
                    fault(operation, e.status),
                    e);
        } catch (IllegalArgumentException e) {
            throw new CloudException(
                    ErrorKind.UNKNOWN, "The answer is not understood: " + e.getMessage(), fault(operation, 0), e);
        }
    }

    /** What a driver itself refuses, without a call. */
    public CloudException refusal(ErrorKind kind, String operation, String message) {
        return new CloudException(kind, message, fault(operation, 0), null);
    }

    /** What an answer of 200 refuses a part of its call for. */
    public CloudException refused(String operation, String code, String message) {
        ErrorKind kind = AwsErrorCodes.kind(code, 0);
        return new CloudException(
                kind,
                AwsMessages.of(operation, kind, 0, message),
                new ProviderFault(AwsPlugin.ID, operation, 0, code, null, null),
                null);
    }

    /** The same failure with more words, where AWS's own mislead. */
    public CloudException explained(CloudException refused, String words) {
        return new CloudException(refused.kind(), refused.getMessage() + " (" + words + ")", refused.fault(), refused);
    }

    /** Has a source of credentials say where it looked, if it finds none. */
    static AwsCredentialsProvider naming(String places, AwsCredentialsProvider source) {
        return () -> {
            try {
                return source.resolveCredentials();
            } catch (AbortedException | AwsServiceException e) {
                throw e;
            } catch (RuntimeException e) {
                if (e instanceof SdkException && network(e).isPresent()) {
                    throw e;
                }
                throw new CredentialsMissing(places, e);
            }
        };
    }

    /** What to throw out of an SDK's call when the thread was interrupted; keeps its flag. */
    static RuntimeException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return AbortedException.create("interrupted", cause);
    }

    /** Whether the service refused a call because there were too many. */
    static boolean isThrottle(Throwable failure) {
        return failure instanceof AwsServiceException refused
                && refused.awsErrorDetails() != null
                && AwsErrorCodes.kind(refused.awsErrorDetails().errorCode(), refused.statusCode())
                        == ErrorKind.THROTTLED;
    }

    private static CloudException refused(String operation, Map<String, ErrorKind> here, AwsServiceException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        boolean byOthers = details != null && !operation.startsWith("sts:");
        String call = byOthers ? FOR_CREDENTIALS.getOrDefault(details.serviceName(), operation) : operation;
        ErrorKind usual = AwsErrorCodes.kind(code, e.statusCode());
        return new CloudException(
                code == null ? usual : here.getOrDefault(code, usual),
                AwsMessages.of(call, usual, e.statusCode(), details == null ? null : details.errorMessage()),
                new ProviderFault(AwsPlugin.ID, call, e.statusCode(), code, e.requestId(), retryAfter(details)),
                AwsMessages.isTelling(code) ? null : e);
    }

    private static CloudException unanswered(String operation, RuntimeException e) {
        // A blocked read does not notice an interrupt by itself; it shows when the read ends, however it ends.
        if (e instanceof AbortedException || Thread.currentThread().isInterrupted()) {
            Thread.currentThread().interrupt();
            return new CloudException(ErrorKind.CANCELLED, "The thread was interrupted", fault(operation, 0), e);
        }
        String reason = network(e)
                .map(io -> io instanceof UnknownHostException ? "unknown host " + io.getMessage() : io.getMessage())
                .orElseGet(e::getMessage);
        return new CloudException(ErrorKind.UNAVAILABLE, "No answer from AWS: " + reason, fault(operation, 0), e);
    }

    private static ProviderFault fault(String operation, int status) {
        return new ProviderFault(AwsPlugin.ID, operation, status, null, null, null);
    }

    private static @Nullable Duration retryAfter(@Nullable AwsErrorDetails details) {
        return Optional.ofNullable(details)
                .map(AwsErrorDetails::sdkHttpResponse)
                .flatMap(answer -> answer.firstMatchingHeader("Retry-After"))
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    private static Optional<IOException> network(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return Optional.of(io);
            }
        }
        return Optional.empty();
    }

    /** An answer that did not come from the service; thrown through the SDK, which passes it on as it is. */
    static final class NotAws extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        NotAws(int status) {
            super("HTTP " + status + " without a request id");
            this.status = status;
        }
    }

    private static final class CredentialsMissing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String says;

        CredentialsMissing(String places, RuntimeException cause) {
            super(cause);
            // What the SDK says of a profile names keys, never values; what it says of its whole chain is a page.
            boolean brief = !(cause instanceof SdkException);
            this.says = "No AWS credentials in " + places + (brief ? ": " + cause.getMessage() : "");
        }
    }
}
