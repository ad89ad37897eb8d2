package io.nearside.aws;

import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * Lets no dry run leave for an endpoint that is not AWS's own, however it came to be the endpoint: emulators ignore the flag and make the
 * call (tried with LocalStack and moto).
 */
final class AwsDryRunGuard implements ExecutionInterceptor {
    private final String suffix;

    AwsDryRunGuard(Region region) {
        this.suffix = "." + PartitionMetadata.of(region).dnsSuffix();
    }

    /** A dry run that was not sent. */
    static final class NotSent extends RuntimeException {
        private static final long serialVersionUID = 1;

        final String says;

        NotSent(String host) {
            super(host);
            says = "Not asked: " + host
                    + " is not an endpoint of AWS's own, and may make the call instead of only checking it";
        }
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Optional<Boolean> dry = context.request().getValueForField("DryRun", Boolean.class);
        String host = context.httpRequest().host();
        if (dry.orElse(false) && !host.endsWith(suffix)) {
            throw new NotSent(host);
        }
    }
}
