package io.nearside.aws;

import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Refuses an answer that did not come from the service. The SDK reads an empty body, or a proxy's page that happens to be well-formed,
 * as an answer without any entries: "no such VPC", "no peerings". Every response in the API references of EC2 and STS carries a request
 * id.
 */
final class AwsAnswerCheck implements ExecutionInterceptor {
    /** What the SDK says if there was none. */
    private static final String NO_REQUEST_ID = "UNKNOWN";

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof AwsResponse answer
                && answer.responseMetadata().requestId().equals(NO_REQUEST_ID)) {
            throw new AwsErrors.NotAws(context.httpResponse().statusCode());
        }
    }
}
