package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Quotas;
import io.nearside.api.cloud.Quotas.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What needs no call. Calls are judged on the simulator, whose Service Quotas speaks its own protocol. */
final class AwsQuotasTest {

    @Test
    void theLowestLimitsAreKnownWithoutACall() {
        try (StubAws aws = new StubAws()) {
            Quotas quotas = aws.find(Quotas.class);
            assertThat(Arrays.stream(Kind.values()).map(quotas::lowest)).containsExactly(50, 50, 60);
            assertThat(aws.requests()).isEmpty();
        }
    }
}
