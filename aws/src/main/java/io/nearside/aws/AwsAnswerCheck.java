package io.nearside.aws;

import io.nearside.guice.CallLog;
import java.time.Duration;
import java.util.Locale;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Refuses an answer that did not come from the service. The SDK reads an empty body, or a proxy's page that happens to be well-formed,
 * as an answer without any entries: "no such VPC", "no peerings". Every response in the API references of EC2 and STS carries a request
 * id, and so do the headers of the other services' answers.
 */
final class AwsAnswerCheck implements ExecutionInterceptor {
    /** What the SDK says if there was none. */
    private static final String NO_REQUEST_ID = "UNKNOWN";

    private static final ExecutionAttribute<Long> START = new ExecutionAttribute<>("nearside-start");

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        attributes.putAttribute(START, System.nanoTime());
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof AwsResponse answer
                && answer.responseMetadata().requestId().equals(NO_REQUEST_ID)) {
            throw new AwsErrors.NotAws(context.httpResponse().statusCode());
        }
        log(context, attributes);
    }

    /** Each page by itself, and the calls that the SDK makes for its credentials too; what fails is told of by {@link AwsErrors}. */
    private static void log(Context.AfterExecution context, ExecutionAttributes attributes) {
        String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
        String call =
                service.toLowerCase(Locale.ROOT) + ":" + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        String requestId = context.response() instanceof AwsResponse answer
                ? answer.responseMetadata().requestId()
                : null;
        CallLog.answered(
                AwsPlugin.ID,
                call,
                context.httpResponse().statusCode(),
                requestId,
                Duration.ofNanos(System.nanoTime() - attributes.getAttribute(START)));
    }
}
