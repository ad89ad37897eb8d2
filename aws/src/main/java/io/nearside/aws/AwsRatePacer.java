package io.nearside.aws;

import io.nearside.api.Pace;
import io.nearside.api.link.NearSite;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Has every request to EC2, each page by itself, wait for its token before it is signed and sent, so that AWS has no reason to refuse
 * it. Where somebody else draws from the same bucket it still may, and then we count from nothing. No rates are published for STS, RAM
 * and Service Quotas.
 */
final class AwsRatePacer implements ExecutionInterceptor {
    private static final String EC2 = "Ec2";

    private final AwsBuckets buckets;

    private final NearSite site;

    private final Pace pace;

    AwsRatePacer(AwsBuckets buckets, NearSite site, Pace pace) {
        this.buckets = buckets;
        this.site = site;
        this.pace = pace;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (isToEc2(attributes)) {
            try {
                bucket(attributes).take(pace);
            } catch (InterruptedException e) {
                throw AwsErrors.interrupted(e);
            }
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (isToEc2(attributes) && AwsErrors.isThrottle(context.exception())) {
            bucket(attributes).drain();
        }
    }

    private static boolean isToEc2(ExecutionAttributes attributes) {
        return EC2.equals(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME));
    }

    private AwsBucket bucket(ExecutionAttributes attributes) {
        return buckets.of(site, attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME));
    }
}
